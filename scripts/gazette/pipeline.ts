/**
 * The order of the stages, and the only file that knows it:
 *
 *   bytes ─toSource─▶ Source ─parseSource: toLines, mend, toBlocks, toIssue, maskIssue, finders, texts─▶ ParsedSource
 *     ─ across the archive ─toArchive: makePaths, checkSeries, checkRelations─▶ OutputFile[], Coverage[]
 */
import type { Archive as SiteArchive, Entry } from '../../src/lib/archive/model.ts';
import { toArchive as deriveArchive } from '../../src/lib/archive/toArchive.ts';
import type { DocumentData, IssueData } from '../../src/lib/schema.ts';
import { EMPTY_LEDGER } from '../../src/lib/permalinks/ledger.ts';
import { readSource } from './archive/readSource.ts';
import { checkRelations } from './archive/checkRelations.ts';
import { checkSeries } from './archive/checkSeries.ts';
import { type ArchiveContext, type IssueFacts, namesOf, parseSource } from './archive/parseSource.ts';
import type { Coverage } from './archive/toCoverage.ts';
import { makePaths } from './archive/toPaths.ts';
import { leaveOutWithdrawn } from './archive/withdrawn.ts';
import { diagnose } from './diagnostics.ts';
import type { Issue, OutputFile, Report, Source } from './types.ts';

export type { ArchiveContext } from './archive/parseSource.ts';
export { toSource } from './toSource.ts';
export { findHome } from './archive/findHome.ts';

/** What is kept of an issue when its files are made. */
export interface ReadIssue extends IssueFacts {
  readonly source: Source;
}

/** Everything that is written below the content folder, and what it covers. */
export interface Archive {
  readonly issues: readonly { readonly id: string; readonly issue: ReadIssue; readonly files: readonly OutputFile[] }[];
  readonly files: readonly OutputFile[];
  readonly coverage: readonly Coverage[];
}

/** One source → its issue. */
export function toIssue(source: Source, context: ArchiveContext, report: Report): Issue {
  return readSource(source, namesOf(context), context.site.corrections, report).issue;
}

/**
 * Sources of one archive → its files. Nothing depends on when or where this runs, or on the order of the sources.
 * @param parse what makes one source's part: `parseSource`, or something that has kept what it gave
 */
export function toArchive(
  sources: readonly Source[],
  context: ArchiveContext,
  report: Report,
  parse: typeof parseSource = parseSource,
): Archive {
  const ledger = context.ledger ?? EMPTY_LEDGER;
  const toPath = makePaths(report, ledger);
  const ids = new Map<string, Source>();
  const coverage: Coverage[] = [];
  const entries: Entries = { issues: [], documents: [] };
  const issues = [...sources]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((source) => {
      const parsed = parse(source, context);
      const { id, text, head, documents, counts } = parsed;
      parsed.diagnostics.forEach(report);
      reportTwin(ids, id, source, report);
      coverage.push(parsed.coverage);
      entries.issues.push({ id, file: '', data: toIssueData(head, source) });
      const files = parsed.files.map((file, at): OutputFile => {
        const { title = '', number, lines: [line] = [1] } = documents[at] ?? {};
        const address = toPath({ wish: file.wish, issue: id, title, number, path: source.path, line });
        entries.documents.push({ id: address, file: '', data: file.data });
        return { path: `documents/${address}.md`, text: file.text };
      });
      const all = leaveOutWithdrawn([{ path: `issues/${id}.md`, text }, ...files], source, ledger, report);
      return { id, issue: { source, head, documents, counts }, files: all };
    });
  checkRelations(toSiteArchive(entries, context), context.statements ?? [], sources, report);
  checkSeries(
    issues.map(({ issue }) => issue),
    report,
  );
  return { issues, files: issues.flatMap((one) => one.files), coverage };
}

/** What the relations of the archive are derived from. */
interface Entries {
  readonly issues: Entry<IssueData>[];
  readonly documents: Entry<DocumentData>[];
}

/** What is known of an issue, as far as relations ask. */
const toIssueData = (head: IssueFacts['head'], { path, sha256 }: Source): IssueData => ({
  ...head,
  gazette: '',
  imprint: {},
  contents: [],
  withdrawn: [],
  source: { path, lines: [1, 1], sha256 },
});

/** The archive as the site derives it. */
function toSiteArchive(
  { issues, documents }: Entries,
  { gazettes, site, statements = [] }: ArchiveContext,
): SiteArchive {
  const known = Object.entries(gazettes).map(([id, data]) => ({ id, data }));
  return deriveArchive({ site, gazettes: known, issues, documents, statements });
}

function reportTwin(ids: Map<string, Source>, id: string, source: Source, report: Report): void {
  const other = ids.get(id);
  if (other) report(diagnose('doubled-issue', { path: source.path, line: 1 }, { other: other.path }));
  ids.set(id, source);
}
