/** Documents and issues as plain text files: what is known about them, the text, where it comes from. */
import type { Archive, ArchiveDocument, Issue } from '../archive/model.ts';
import { formatDay } from '../dates.ts';
import { issueTitle, totalLabel } from '../titles.ts';
import { href, toAbsolute } from '../urls.ts';

type Line = readonly [term: string, value: string | undefined];

const toLines = (lines: readonly Line[]): string[] =>
  lines.flatMap(([term, value]) => (value === undefined || value === '' ? [] : [`${term}：${value}`]));

const RULE = '-'.repeat(40);

/** A document: its title, its facts, its text, and the address and the source to compare it with. */
export function toDocumentText({ site }: Archive, { id, data, issue, gazette }: ArchiveDocument, text: string): string {
  const facts = toLines([
    ['发文机关', data.issuers.join('、')],
    ['发文字号', data.number],
    ['成文日期', data.date === undefined ? undefined : formatDay(data.date)],
    ['文种', data.kind],
    ['栏目', data.section],
    ['刊载', issue ? issueTitle(issue) + totalLabel(issue) : gazette.data.name],
  ]);
  const { path, lines, sha256 } = data.source;
  const foot = toLines([
    ['永久地址', toAbsolute(site.url, href(id))],
    ['来源文本', `${path} 第${lines[0]}—${lines[1]}行`],
    ['来源文本 SHA-256', sha256],
  ]);
  return `${[data.title, '', ...facts, RULE, '', text, '', RULE, ...foot].join('\n')}\n`;
}

/** An issue: its facts, its contents, and its documents one after another. */
export function toIssueText({ site }: Archive, issue: Issue, texts: readonly string[]): string {
  const { authority, published, frequency, imprint } = issue.data;
  const facts = toLines([
    ['发布机关', authority],
    ['出版日期', published === undefined ? undefined : formatDay(published)],
    ['刊期', frequency],
    ...Object.entries(imprint),
    ['永久地址', toAbsolute(site.url, href(issue.id))],
  ]);
  const contents = issue.documents.map(({ data }, index) =>
    [`${index + 1}. ${data.title}`, data.number].filter(Boolean).join('　'),
  );
  const head = [`${issueTitle(issue)}${totalLabel(issue)}`, '', ...facts, '', '目录', '', ...contents].join('\n');
  return [head, ...texts.map((text) => text.trimEnd())].join(`\n\n\n${'='.repeat(40)}\n\n`) + '\n';
}
