import { toLines } from '../../scripts/gazette/toLines.ts';
import { toTable } from '../../scripts/gazette/table/toTable.ts';
import { toTableRun } from '../../scripts/gazette/table/toTableRun.ts';
import type { Cell, Diagnostic, Line, Row } from '../../scripts/gazette/types.ts';

/** A text → what a case of table-*.md shows: its tables in short, and the lines that belong to none. */
export function readTables(text: string): unknown[] {
  const lines = toLines({ path: 'source/qinghe/2024-1.txt', text, firstLine: 1, sha256: '', settings: {} });
  const parts: unknown[] = [];
  for (let at = 0; at < lines.length;) {
    const count = toTableRun(lines, at);
    parts.push(count === 0 ? { text: lines[at]?.text } : readTable(lines.slice(at, at + count)));
    at += Math.max(1, count);
  }
  return parts;
}

function readTable(lines: readonly Line[]): unknown {
  const diagnostics: Diagnostic[] = [];
  const { table, caption, dropped } = toTable(lines, 'source/qinghe/2024-1.txt', (each) => diagnostics.push(each));
  return {
    lines: table.lines,
    columns: table.columns,
    caption,
    head:
      table.head.length > 0
        ? table.head.map((row) => row.cells.map((cell) => toShortCell(cell, false)).join(' | '))
        : undefined,
    body: table.body.map(toShort),
    dropped: dropped.length > 0 ? dropped.map(({ line, text }) => `${line} ${text}`) : undefined,
    report:
      diagnostics.length > 0 ? diagnostics.map(({ line, code, message }) => `${line} ${code} ${message}`) : undefined,
  };
}

const toShort = (row: Row): string =>
  (row.group ? '= ' : '') + row.cells.map((cell) => toShortCell(cell, !row.group && cell.header === true)).join(' | ');

/** Words, then in brackets what is special: `>2` two columns wide, `v3` three rows high, `#` a number, `th` a header. */
function toShortCell({ text, colspan, rowspan, align }: Cell, header: boolean): string {
  const marks = [colspan && `>${colspan}`, rowspan && `v${rowspan}`, align && '#', header && 'th'].filter(Boolean);
  return text.replaceAll('\n', '⏎') + (marks.length > 0 ? ` [${marks.join(' ')}]` : '');
}
