import { decode, isDecoded } from '../../src/lib/decode.ts';
import type { Diagnostic, Severity } from '../gazette/types.ts';
import { formatDiagnostic } from './formatDiagnostic.ts';
import type { SourceFile } from './readArchive.ts';
import { note } from './terminal.ts';

const RANK = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

/** Warnings of one kind in one file that are shown before the rest is only counted. */
const MOST_ALIKE = 5;

/** What was masked on the pages is not printed into a log either. */
const PRIVATE = 'personal-data';

/** Lines that are named of those whose warnings are only counted. */
const MOST_LINES = 12;

export interface Printing {
  /** Everything is shown, infos too. */
  readonly all: boolean;
  /** What to call a source file: `source/qinghe/2026-1.txt` → `content/source/qinghe/2026-1.txt`. */
  readonly nameOf: (path: string) => string;
}

/** Prints diagnostics as an editor reads them, in the order of files and lines; counts what it leaves out. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  { all, nameOf }: Printing,
): void {
  const lineOf = toLineFinder(sources);
  const { shown, alike } = all ? { shown: [...diagnostics].sort(inOrder), alike: [] } : select(diagnostics);
  for (const diagnostic of shown) {
    note(`${formatDiagnostic(diagnostic, nameOf(diagnostic.path), lineOf(diagnostic))}\n`);
  }
  for (const group of alike) note(describeAlike(group, nameOf));
  const rest = diagnostics.length - shown.length;
  if (rest > 0) note(`${alike.length > 0 ? '\n' : ''}另有 ${rest} 处提醒和说明没有列出，加 --all 全部列出。\n`);
}

/** Which diagnostics are shown, and the warnings that are not because others like them are, by file and code. */
function select(diagnostics: readonly Diagnostic[]): { shown: Diagnostic[]; alike: Diagnostic[][] } {
  const concerned = diagnostics.filter(({ severity }) => severity !== 'info').sort(inOrder);
  const groups = Map.groupBy(concerned, ({ path, code }) => `${path} ${code}`);
  const hidden = [...groups.values()].map((group) =>
    group.filter(({ severity }, index) => severity === 'warning' && index >= MOST_ALIKE),
  );
  const isHidden = new Set(hidden.flat());
  return {
    shown: concerned.filter((diagnostic) => !isHidden.has(diagnostic)),
    alike: hidden.filter((group) => group.length > 0),
  };
}

function describeAlike(group: readonly Diagnostic[], nameOf: Printing['nameOf']): string {
  const [{ path, code } = { path: '', code: '' }] = group;
  const lines = group.slice(0, MOST_LINES).map(({ line }) => line);
  const more = group.length > MOST_LINES ? '……' : '';
  return `${nameOf(path)}：${code} 另有 ${group.length} 处，在第 ${lines.join('、')}${more} 行`;
}

/** `2 处错误、3 处提醒`; empty where there are none. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): string {
  const words = { error: '错误', warning: '提醒', info: '说明' } as const satisfies Record<Severity, string>;
  return (['error', 'warning', 'info'] as const)
    .map((severity) => [diagnostics.filter((one) => one.severity === severity).length, words[severity]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} 处${word}`)
    .join('、');
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  if (a.severity !== b.severity && (a.severity === 'info' || b.severity === 'info')) {
    return RANK[a.severity] - RANK[b.severity];
  }
  return a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1;
}

/** Source lines as an editor of text shows them; each file is decoded once, when a line of it is asked for. */
function toLineFinder(sources: readonly SourceFile[]): (diagnostic: Diagnostic) => string | undefined {
  const bytes = new Map(sources.map((source) => [source.path, source.bytes]));
  const lines = new Map<string, readonly string[]>();
  return ({ code, path, line }) => {
    if (code.includes(PRIVATE)) return undefined;
    if (!lines.has(path)) {
      const result = decode(bytes.get(path) ?? new Uint8Array());
      lines.set(path, isDecoded(result) ? result.text.split('\n') : []);
    }
    return lines.get(path)?.[line - 1];
  };
}
