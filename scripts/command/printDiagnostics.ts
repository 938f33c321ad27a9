import { decode, isDecoded } from '../gazette/decode.ts';
import type { Diagnostic, Severity } from '../gazette/types.ts';
import { formatDiagnostic } from './formatDiagnostic.ts';
import type { SourceFile } from './readArchive.ts';
import { note } from './terminal.ts';

const RANK = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

/** Warnings that are shown before the rest is counted. */
const MOST_SHOWN = 50;

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
  const ordered = [...diagnostics].sort(inOrder);
  const limit = all ? Infinity : MOST_SHOWN;
  const isShown = ({ severity }: Diagnostic, index: number) =>
    severity === 'error' || (index < limit && (all || severity === 'warning'));
  for (const diagnostic of ordered.filter(isShown)) {
    note(`${formatDiagnostic(diagnostic, nameOf(diagnostic.path), lineOf(diagnostic))}\n`);
  }
  const rest = ordered.filter((diagnostic, index) => !isShown(diagnostic, index));
  if (rest.length > 0) note(`另有 ${countBySeverity(rest)}没有列出，加 --all 全部列出。\n`);
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
  return ({ path, line }) => {
    if (!lines.has(path)) {
      const result = decode(bytes.get(path) ?? new Uint8Array());
      lines.set(path, isDecoded(result) ? result.text.split('\n') : []);
    }
    return lines.get(path)?.[line - 1];
  };
}
