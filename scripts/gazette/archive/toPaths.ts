import { diagnose } from '../diagnostics.ts';
import { toKindAddress, toNumberAddress } from '../output/toAddress.ts';
import { makeUnique } from '../unique.ts';
import type { Document, Issue, Report } from '../types.ts';

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
  readonly number?: string | undefined;
  /** Its source, and its first line there. */
  readonly path: string;
  readonly line: number;
}

/** Gives every document of the archive its path, which is its address and its file. A path is given once. */
export function makePaths(report: Report): (document: Wishing) => string {
  const given = new Map<string, string>();
  const unique = makeUnique(new Set());
  return ({ wish, number, path, line }) => {
    const own = unique(wish);
    if (own !== wish && number) {
      report(diagnose('doubled-number', { path, line }, { number, other: given.get(wish) ?? '' }));
    }
    given.set(own, `${path}:${line}`);
    return own;
  };
}

/** The address of a document by its number, or in its issue by its kind. */
export function toWish(issue: Issue, issueId: string, document: Document): string {
  const gazette = issueId.split('/')[0] ?? '';
  const year = document.date ? Number(document.date.slice(0, 4)) : issue.head.year;
  const numbered = document.number ? toNumberAddress(document.number, year) : null;
  if (numbered) return `${gazette}/${numbered}`;
  const isLone =
    issue.head.number === undefined &&
    issue.documents.filter((other) => !other.number).length === 1 &&
    issue.documents.length === 1;
  return isLone
    ? issueId
    : `${issueId}/${toKindAddress(document.kind === '其他' ? 'wenjian' : document.kind, issue.source.settings.slugs?.[document.title])}`;
}
