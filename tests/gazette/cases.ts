/**
 * Literate cases: a markdown file that explains a form in prose and shows, under each `## title`, a source text in a
 * ```text block and what it is read as in a ```json block. A block that holds ``` is fenced with more backticks.
 */

export interface Case {
  readonly title: string;
  /** Line of the `## title`, from 1. */
  readonly line: number;
  readonly source: string;
  /** Text of the ```json block, absent if the case has none yet. */
  readonly expected?: string;
}

/** A part of the file that update mode keeps (`prose`), reads (`text`) or writes anew (`json`). */
interface Piece {
  readonly kind: 'prose' | 'text' | 'json';
  readonly line: number;
  readonly lines: readonly string[];
  readonly fence: string;
}

const FENCE = /^(`{3,})(text|json)\s*$/;

/** The file's pieces in order; code blocks in other languages are prose. */
function toPieces(markdown: string): Piece[] {
  const lines = markdown.split('\n');
  const pieces: Piece[] = [];
  let start = 0;
  const prose = (end: number) => {
    if (end > start) pieces.push({ kind: 'prose', line: start + 1, lines: lines.slice(start, end), fence: '' });
  };
  for (let index = 0; index < lines.length; index++) {
    const open = FENCE.exec(lines[index] ?? '');
    if (!open) continue;
    const fence = open[1] ?? '';
    const close = lines.indexOf(fence, index + 1);
    if (close < 0) throw new Error(`line ${index + 1}: the block is not closed`);
    prose(index);
    pieces.push({ kind: open[2] as 'text' | 'json', line: index + 1, lines: lines.slice(index + 1, close), fence });
    start = close + 1;
    index = close;
  }
  prose(lines.length);
  return pieces;
}

/** The last `## title` in a piece of prose. */
function titleIn(piece: Piece): { title: string; line: number } | null {
  const at = piece.lines.findLastIndex((line) => line.startsWith('## '));
  return at < 0 ? null : { title: (piece.lines[at] ?? '').slice(3).trim(), line: piece.line + at };
}

/** The cases of a markdown file, in order. A title may have several texts: each is a case of its own. */
export function toCases(markdown: string): Case[] {
  const cases: Case[] = [];
  let head = { title: '', line: 1 };
  for (const piece of toPieces(markdown)) {
    const source = piece.lines.join('\n');
    const last = cases.at(-1);
    if (piece.kind === 'prose') head = titleIn(piece) ?? head;
    else if (piece.kind === 'text') cases.push({ ...head, source });
    else if (last && last.expected === undefined) cases[cases.length - 1] = { ...last, expected: source };
    else throw new Error(`line ${piece.line}: a json block without a text block before it`);
  }
  return cases;
}

/** The markdown file with the values written into its ```json blocks, one value a case; a missing block is added. */
export function withExpected(markdown: string, values: readonly unknown[]): string {
  const pieces = toPieces(markdown);
  const lines: string[] = [];
  let next = 0;
  for (const [index, { kind, lines: inner, fence }] of pieces.entries()) {
    const json = () => ['```json', ...toJson(values[next++]).split('\n'), '```'];
    if (kind === 'prose') lines.push(...inner);
    else if (kind === 'json') lines.push(...json());
    else lines.push(`${fence}text`, ...inner, fence);
    if (kind === 'text' && !hasJson(pieces, index)) lines.push('', ...json());
  }
  return lines.join('\n');
}

/** Whether a text piece has its json piece: directly after it or after some prose. */
function hasJson(pieces: readonly Piece[], index: number): boolean {
  const rest = pieces.slice(index + 1, index + 3);
  const after = rest[0]?.kind === 'prose' ? rest[1] : rest[0];
  return after?.kind === 'json';
}

const WIDTH = 118;

/** JSON in which whatever fits stands on one line: a row of a table is a line. Keys without a value are left out. */
export function toJson(value: unknown, indent = ''): string {
  const flat = toFlatJson(value);
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= WIDTH) return flat;
  const inner = `${indent}  `;
  const list = Array.isArray(value);
  const parts = list
    ? value.map((item) => inner + toJson(item, inner))
    : entriesOf(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${toJson(item, inner)}`);
  const [open, close] = list ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, item]) => item !== undefined);

function toFlatJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toFlatJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value);
  const parts = entriesOf(value).map(([key, item]) => `${JSON.stringify(key)}: ${toFlatJson(item)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
