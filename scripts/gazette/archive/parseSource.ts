import type { Ledger } from '../../../src/lib/permalinks/ledger.ts';
import type { GazetteData, SiteData } from '../../../src/lib/schema.ts';
import type { Statement } from '../../../src/lib/validity/statement.ts';
import type { Diagnostic, Issue, Report, Source } from '../types.ts';
import { checkIssue } from './checkIssue.ts';
import { maskIssue } from './maskIssue.ts';
import { readSource } from './readSource.ts';
import { type Coverage, toCoverage } from './toCoverage.ts';
import { type DocumentFile, toDocumentFile, toIssueText } from './toFiles.ts';
import { toIssueId, toWish } from './toPaths.ts';
import { type Counts, toCounts } from '../report/toCounts.ts';

/** What the stages need to know of the archive. */
export interface ArchiveContext {
  readonly gazettes: Readonly<Record<string, GazetteData>>;
  readonly site: SiteData;
  /** What editors state in status.yaml. */
  readonly statements?: readonly Statement[];
  /** Addresses that were published, which stay. */
  readonly ledger?: Ledger;
}

/** What is asked of an issue after its files are made. */
export interface IssueFacts {
  readonly head: Pick<Issue['head'], 'year' | 'number' | 'totalNumber' | 'published'>;
  readonly documents: readonly Pick<Issue['documents'][number], 'title' | 'number' | 'date' | 'lines'>[];
  readonly counts: Counts;
}

/** All that is made of one source. Nothing in it hangs on another source, so that it may be kept until the source changes. */
export interface ParsedSource extends IssueFacts {
  /** Address of the issue. */
  readonly id: string;
  /** Text of the issue's own file. */
  readonly text: string;
  /** The documents' files, each with the address that it wishes for: another may have it already. */
  readonly files: readonly (DocumentFile & { readonly wish: string })[];
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: Coverage;
}

/** What the archive surely calls its gazettes and authorities. */
export function namesOf({ gazettes }: Pick<ArchiveContext, 'gazettes'>): string[] {
  return Object.values(gazettes).flatMap(({ name, authority }) => (authority ? [name, authority] : [name]));
}

/** One source → its issue's and its documents' texts, and what there is to say of it. */
export function parseSource(source: Source, { gazettes, site }: ArchiveContext): ParsedSource {
  const diagnostics: Diagnostic[] = [];
  const tell: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const { issue, lines } = readSource(source, namesOf({ gazettes }), site.corrections, tell);
  const id = toIssueId(issue);
  checkIssue(issue, tell);
  const masked = maskIssue(issue, lines, site.privacy, tell);
  const text = toIssueText(masked, gazettes[id.split('/')[0] ?? '']?.name ?? '');
  const files = masked.documents.map((document, at) => ({
    wish: toWish(masked, id, document),
    ...toDocumentFile(masked, id, document, at + 1),
  }));
  const coverage = toCoverage(issue, lines, [text, ...files.map((file) => file.text)], [...diagnostics], tell);
  return { id, text, files, diagnostics, coverage, ...toFacts(issue) };
}

function toFacts(issue: Issue): IssueFacts {
  const { year, number, totalNumber, published } = issue.head;
  return {
    head: { year, number, totalNumber, published },
    documents: issue.documents.map(({ title, number: own, date, lines }) => ({ title, number: own, date, lines })),
    counts: toCounts(issue),
  } as IssueFacts;
}
