import { diagnose } from '../diagnostics.ts';
import { similarity, toLetters } from '../forms.ts';
import { readNumber } from '../numbers.ts';
import type { Document, Issue, Report } from '../types.ts';

/**
 * What an editor should look at in an issue as a whole: an issue that does not say its number, entries of the contents
 * without a document and documents without an entry, dates after publication, numbers far from those of their series.
 */
export function checkIssue(issue: Issue, report: Report): void {
  const { head, source, documents } = issue;
  const first = { path: source.path, line: source.firstLine };
  if (documents.length === 0) report(diagnose('no-documents', first));
  if (head.year === undefined || head.number === undefined) report(diagnose('unknown-issue', first));
  if (head.contents.length > 0) checkContents(issue, report);
  for (const document of documents) checkDate(issue, document, report);
  checkNumbers(issue, report);
}

function checkContents({ head, source, documents }: Issue, report: Report): void {
  for (const entry of head.contents) {
    const isHead = entry.section === entry.title;
    if (isHead || documents.some((document) => isListedAs(document, entry))) continue;
    report(diagnose('absent-document', { path: source.path, line: source.firstLine }, { title: entry.title }));
  }
  for (const document of documents) {
    const hasHead = head.contents.some((entry) => entry.section === entry.title && entry.section === document.section);
    if (hasHead || head.contents.some((entry) => isListedAs(document, entry))) continue;
    report(diagnose('unlisted-document', placeOf(source.path, document), { title: document.title }));
  }
}

function isListedAs(document: Document, entry: Issue['head']['contents'][number]): boolean {
  if (entry.number && document.number) return toLetters(entry.number) === toLetters(document.number);
  const own = toLetters(document.title);
  return own.endsWith(toLetters(entry.title)) || similarity(document.title, entry.title) > 0.85;
}

function checkDate({ head, source }: Issue, document: Document, report: Report): void {
  if (!document.date || !head.published || document.date <= head.published) return;
  report(diagnose('late-date', placeOf(source.path, document), { date: document.date, published: head.published }));
}

/** A year in the number that is not that of the date is a slip of recognition more often than not. */
function checkNumbers({ source, documents }: Issue, report: Report): void {
  for (const document of documents) {
    const year = document.number ? readNumber(document.number)?.year : undefined;
    if (year === undefined || !document.date) continue;
    const dated = Number(document.date.slice(0, 4));
    if (Math.abs(dated - year) > 1) {
      report(
        diagnose('odd-number', placeOf(source.path, document), { number: document.number ?? '', date: document.date }),
      );
    }
  }
}

function placeOf(path: string, document: Document): { path: string; line: number } {
  return { path, line: document.lines[0] };
}
