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

/** Gives every document of the archive its path, which is its address and its file. A path is given once. */
export function makePaths(report: Report): (issue: Issue, issueId: string, document: Document) => string {
  const given = new Map<string, string>();
  const unique = makeUnique(new Set());
  return (issue, issueId, document) => {
    const wish = toWish(issue, issueId, document);
    const place = `${issue.source.path}:${document.lines[0]}`;
    const path = unique(wish);
    if (path !== wish && document.number) {
      report(
        diagnose(
          'doubled-number',
          { path: issue.source.path, line: document.lines[0] },
          { number: document.number, other: given.get(wish) ?? '' },
        ),
      );
    }
    given.set(path, place);
    return path;
  };
}

function toWish(issue: Issue, issueId: string, document: Document): string {
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
