/** An item in CSL-JSON (citationstyles.org, csl-data.json), as an array of one: what citeproc and Zotero read. */
import { type Citation, toOneLine } from './citation.ts';

/** `article-journal` where the issue is known, else `webpage`. Keys without a value are left out by JSON. */
export function toCslJson({ key, title, number, organs, date, gazette, issue, page, url }: Citation): string {
  const parts = date?.split('-').map(Number) ?? (issue ? [issue.year] : undefined);
  const item = {
    id: key,
    type: issue ? 'article-journal' : 'webpage',
    title: toOneLine(title),
    author: organs.length === 0 ? undefined : organs.map((organ) => ({ literal: toOneLine(organ) })),
    'container-title': toOneLine(gazette),
    issued: parts && { 'date-parts': [parts] },
    issue: issue && String(issue.number),
    page: page === undefined ? undefined : String(page),
    number: number === undefined ? undefined : toOneLine(number),
    URL: url,
    language: 'zh-CN',
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
