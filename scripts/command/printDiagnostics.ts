import { decode, isDecoded } from '../../src/lib/decode.ts';
import { findingOf, orderOf } from '../gazette/report/findings.ts';
import { hidePersonalData, isPersonal } from '../gazette/report/hidePersonalData.ts';
import type { Diagnostic } from '../gazette/types.ts';
import { countByKind } from './countByUrgency.ts';
import { formatDiagnostic } from './formatDiagnostic.ts';
import type { SourceFile } from './readArchive.ts';
import { note } from './terminal.ts';

/** Urgent diagnostics that are shown; errors are all shown. */
const MOST_SHOWN = 3;

export interface Printing {
  /** Everything is shown. */
  readonly all: boolean;
  /** What to call a source file: `source/qinghe/2026-1.txt` → `content/source/qinghe/2026-1.txt`. */
  readonly nameOf: (path: string) => string;
  /** Where the user finds what is not shown: `全部列在 content/report.md`. */
  readonly rest: string;
}

/**
 * Prints diagnostics as an editor reads them: errors, and of the rest the first few that are urgent; then how many there
 * are of each kind, and where they are listed.
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  { all, nameOf, rest }: Printing,
): void {
  const lineOf = toLineFinder(sources, diagnostics);
  const known = hidePersonalData(diagnostics).sort(inOrder);
  const shown = all ? known : select(known);
  for (const diagnostic of shown) {
    note(`${formatDiagnostic(diagnostic, nameOf(diagnostic.path), lineOf(diagnostic))}\n`);
  }
  if (shown.length === known.length) return;
  for (const line of countByKind(known)) note(line);
  note(rest);
}

function select(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const urgent = diagnostics.filter((one) => one.severity !== 'error' && findingOf(one).urgency === 'first');
  return [...errors, ...urgent.slice(0, MOST_SHOWN)];
}

const RANK = { first: 0, next: 1, record: 2 } as const;

/** The urgent ones first, then by file; of a file the kinds in the report's order, of a kind the lines in theirs. */
function inOrder(a: Diagnostic, b: Diagnostic): number {
  const urgency = RANK[findingOf(a).urgency] - RANK[findingOf(b).urgency];
  if (urgency !== 0) return urgency;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return orderOf(a.code) - orderOf(b.code) || a.line - b.line;
}

/** Source lines as an editor of text shows them; each file is decoded once. Lines with personal data are not shown. */
function toLineFinder(
  sources: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
): (diagnostic: Diagnostic) => string | undefined {
  const bytes = new Map(sources.map((source) => [source.path, source.bytes]));
  const lines = new Map<string, readonly string[]>();
  const hidden = new Set(diagnostics.filter(isPersonal).map(({ path, line }) => `${path}:${line}`));
  return ({ path, line }) => {
    if (hidden.has(`${path}:${line}`)) return undefined;
    if (!lines.has(path)) {
      const result = decode(bytes.get(path) ?? new Uint8Array());
      lines.set(path, isDecoded(result) ? result.text.split('\n') : []);
    }
    return lines.get(path)?.[line - 1];
  };
}
