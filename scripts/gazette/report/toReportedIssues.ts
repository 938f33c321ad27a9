import type { GazetteData } from '../../../src/lib/schema.ts';
import type { Coverage } from '../archive/toCoverage.ts';
import type { Archive, ReadIssue } from '../pipeline.ts';
import type { Diagnostic } from '../types.ts';
import { toIssueName } from './toIssueName.ts';

/** A source with all that the report says of it. */
export interface ReportedIssue {
  /** `青禾县人民政府公报2026年第1期（总第5期）`; its path where nothing could be read. */
  readonly name: string;
  readonly path: string;
  readonly issue?: ReadIssue;
  readonly coverage?: Coverage;
  readonly diagnostics: readonly Diagnostic[];
}

/** The sources of an archive, the latest issue first: it is what the editor has just added. Unreadable ones lead. */
export function toReportedIssues(
  { issues, coverage }: Pick<Archive, 'issues' | 'coverage'>,
  diagnostics: readonly Diagnostic[],
  gazettes: Readonly<Record<string, Pick<GazetteData, 'name'>>>,
): ReportedIssue[] {
  const told = Map.groupBy(diagnostics, ({ path }) => path);
  const covered = new Map(coverage.map((one) => [one.path, one]));
  const read = [...issues]
    .sort((a, b) => byDate(a.issue, b.issue))
    .map(({ id, issue }): ReportedIssue => {
      const path = issue.source.path;
      const own = covered.get(path);
      const name = toFullName(id, issue, gazettes);
      return { name, path, issue, ...(own ? { coverage: own } : {}), diagnostics: told.get(path) ?? [] };
    });
  const known = new Set(read.map(({ path }) => path));
  const unread = [...told.keys()].filter((path) => !known.has(path)).sort();
  return [...unread.map((path) => ({ name: path, path, diagnostics: told.get(path) ?? [] })), ...read];
}

/** With the name of the file where the issue does not say its number. */
function toFullName(
  id: string,
  issue: ReadIssue,
  gazettes: Readonly<Record<string, Pick<GazetteData, 'name'>>>,
): string {
  const [gazette = ''] = id.split('/');
  const { year, number } = issue.head;
  const isKnown = year !== undefined && number !== undefined;
  const file = isKnown ? '' : ` ${issue.source.path.slice(issue.source.path.lastIndexOf('/') + 1)}`;
  return `${gazettes[gazette]?.name ?? ''}${toIssueName(issue)}${file}`;
}

/** The latest first; one that does not say its year before all. */
function byDate(a: ReadIssue, b: ReadIssue): number {
  const year = (b.head.year ?? Infinity) - (a.head.year ?? Infinity) || 0;
  const number = (b.head.number ?? Infinity) - (a.head.number ?? Infinity) || 0;
  return year || number || (a.source.path < b.source.path ? -1 : 1);
}
