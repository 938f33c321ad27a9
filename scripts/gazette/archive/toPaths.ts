import { EMPTY_LEDGER, type Ledger } from '../../../src/lib/permalinks/ledger.ts';
import { diagnose } from '../diagnostics.ts';
import { toKindAddress, toNumberAddress } from '../output/toAddress.ts';
import { readNumber } from '../numbers.ts';
import type { Document, Issue, Report } from '../types.ts';
import { makeSeriesSlugs, type ToSlug } from './toSeriesSlugs.ts';

/** Address of an issue, `qinghe/2021/3`, or `qinghe/<source name>` where its number is not known. */
export function toIssueId(issue: Issue): string {
  const [, gazette = '', file = ''] = issue.source.path.split('/');
  const { year, number } = issue.head;
  return year !== undefined && number !== undefined
    ? `${gazette}/${year}/${number}`
    : `${gazette}/${file.replace(/\.[^.]+$/, '')}`;
}

/** A document that is to get its path. */
export interface Wishing {
  /** The address that it is to have if no other has it. */
  readonly wish: string;
  /** Id of its issue. */
  readonly issue: string;
  readonly title: string;
  readonly number?: string | undefined;
  /** Its source, and its first line there. */
  readonly path: string;
  readonly line: number;
}

/**
 * Gives every document of the archive its path, which is its address and its file. A path is given once. What the
 * ledger has given stays: a document that was published keeps its address whatever comes before it now, and nobody
 * gets the address of another, even of one that is gone.
 */
export function makePaths(report: Report, ledger: Ledger = EMPTY_LEDGER): (document: Wishing) => string {
  const given = new Map<string, string>();
  const toSlug = makeSeriesSlugs(ledger);
  return (document) => {
    const { number, path, line } = document;
    const wish = withOwnSeries(document, toSlug, report);
    const own = findOwn(wish, document, ledger, given) ?? findFree(wish, ledger, given);
    if (own !== wish && number) {
      const other = given.get(wish) ?? ledger.pages.get(`/${wish}/`)?.title ?? '';
      report(diagnose('doubled-number', { path, line }, { number, other, address: `/${own}/` }));
    }
    given.set(own, `${path}:${line}`);
    return own;
  };
}

/** Where another 机关代字 has the plain pinyin, the series of this one stands beside it. */
function withOwnSeries({ wish, number, path, line }: Wishing, toSlug: ToSlug, report: Report): string {
  const [gazette = '', pinyin = '', ...rest] = wish.split('/');
  const series = number === undefined ? undefined : readNumber(number)?.series;
  if (series === undefined || rest.length === 0 || /^\d/.test(pinyin)) return wish;
  const { slug, other } = toSlug(gazette, series, pinyin);
  const words = { series, other: other ?? '', address: `/${gazette}/${slug}/` };
  if (other !== undefined) report(diagnose('same-pinyin', { path, line }, words));
  return [gazette, slug, ...rest].join('/');
}

/** The first address is the plain one, the next has `-2`. */
const toName = (wish: string, count: number): string => (count === 1 ? wish : `${wish}-${count}`);

const withoutGaps = (text: string): string => text.replace(/\s+/g, '');

/** The address that the ledger says was given to this very document: by issue and title, else by one of them. */
function findOwn(
  wish: string,
  { issue, title }: Wishing,
  ledger: Ledger,
  given: ReadonlyMap<string, string>,
): string | undefined {
  let near: string | undefined;
  for (let count = 1; ; count++) {
    const name = toName(wish, count);
    const page = ledger.pages.get(`/${name}/`);
    if (!page) return near;
    if (given.has(name)) continue;
    const isTitle = withoutGaps(page.title) === withoutGaps(title);
    if (isTitle && page.issue === issue) return name;
    const isGone = ledger.outcomes.has(`/${name}/`);
    if ((isTitle || page.issue === issue) && !isGone) near ??= name;
  }
}

function findFree(wish: string, { pages }: Ledger, given: ReadonlyMap<string, string>): string {
  for (let count = 1; ; count++) {
    const name = toName(wish, count);
    if (!given.has(name) && !pages.has(`/${name}/`)) return name;
  }
}

/** The address of a document by its number, or in its issue by its kind. */
export function toWish(issue: Issue, issueId: string, document: Document): string {
  const gazette = issueId.split('/')[0] ?? '';
  const year = document.date ? Number(document.date.slice(0, 4)) : issue.head.year;
  const numbered = document.number ? toNumberAddress(document.number, year) : null;
  if (numbered) return `${gazette}/${numbered.slug}/${numbered.rest}`;
  const isLone =
    issue.head.number === undefined &&
    issue.documents.filter((other) => !other.number).length === 1 &&
    issue.documents.length === 1;
  return isLone
    ? issueId
    : `${issueId}/${toKindAddress(document.kind === '其他' ? 'wenjian' : document.kind, issue.source.settings.slugs?.[document.title])}`;
}
