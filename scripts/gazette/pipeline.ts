/**
 * The order of the stages, and the only file that knows it:
 *
 *   bytes ─toSource─▶ Source ─readSource: toLines, mend, toBlocks, toIssue─▶ Issue
 *     ─ across the archive ─toArchive: toPaths, maskIssue, finders, toFiles─▶ OutputFile[], Coverage[]
 */
import type { GazetteData, SiteData } from '../../src/lib/schema.ts';
import { readSource } from './archive/readSource.ts';
import { toCoverage } from './archive/toCoverage.ts';
import type { Coverage } from './archive/toCoverage.ts';
import { toDocumentFile, toIssueFile } from './archive/toFiles.ts';
import { checkIssue } from './archive/checkIssue.ts';
import { checkSeries } from './archive/checkSeries.ts';
import { maskIssue } from './archive/maskIssue.ts';
import { makePaths, toIssueId } from './archive/toPaths.ts';
import { diagnose } from './diagnostics.ts';
import type { Diagnostic, Issue, OutputFile, Report, Source } from './types.ts';

export { toSource } from './toSource.ts';
export { findHome } from './archive/findHome.ts';

/** What the stages need to know of the archive. */
export interface ArchiveContext {
  readonly gazettes: Readonly<Record<string, GazetteData>>;
  readonly site: SiteData;
}

/** Everything that is written below the content folder, and what it covers. */
export interface Archive {
  readonly issues: readonly { readonly id: string; readonly issue: Issue; readonly files: readonly OutputFile[] }[];
  readonly files: readonly OutputFile[];
  readonly coverage: readonly Coverage[];
}

/** One source → its issue. */
export function toIssue(source: Source, context: ArchiveContext, report: Report): Issue {
  return readSource(source, namesOf(context), context.site.corrections, report).issue;
}

/** What the archive surely calls its gazettes and authorities. */
function namesOf({ gazettes }: ArchiveContext): string[] {
  return Object.values(gazettes).flatMap(({ name, authority }) => (authority ? [name, authority] : [name]));
}

/** Sources of one archive, in the order of their paths → its files. Nothing depends on when or where this runs. */
export function toArchive(sources: readonly Source[], context: ArchiveContext, report: Report): Archive {
  const toPath = makePaths(report);
  const names = namesOf(context);
  const ids = new Map<string, Source>();
  const coverage: Coverage[] = [];
  const issues = [...sources]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((source) => {
      const told: Diagnostic[] = [];
      const tell: Report = (diagnostic) => {
        told.push(diagnostic);
        report(diagnostic);
      };
      const { issue, lines } = readSource(source, names, context.site.corrections, tell);
      const id = toIssueId(issue);
      reportTwin(ids, id, source, tell);
      checkIssue(issue, tell);
      const masked = maskIssue(issue, lines, context.site.privacy, tell);
      const files = toIssueFiles(masked, id, context, toPath);
      coverage.push(toCoverage(issue, lines, files, told, report));
      return { id, issue, files };
    });
  checkSeries(
    issues.map(({ issue }) => issue),
    report,
  );
  return { issues, files: issues.flatMap((one) => one.files), coverage };
}

function toIssueFiles(
  issue: Issue,
  id: string,
  context: ArchiveContext,
  toPath: ReturnType<typeof makePaths>,
): OutputFile[] {
  const gazette = context.gazettes[id.split('/')[0] ?? '']?.name ?? '';
  const documents = issue.documents.map((document, at) =>
    toDocumentFile(issue, id, document, at + 1, toPath(issue, id, document)),
  );
  return [toIssueFile(issue, id, gazette), ...documents];
}

function reportTwin(ids: Map<string, Source>, id: string, source: Source, report: Report): void {
  const other = ids.get(id);
  if (other) report(diagnose('doubled-issue', { path: source.path, line: 1 }, { other: other.path }));
  ids.set(id, source);
}
