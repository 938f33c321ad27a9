/**
 * The archive that the built site was made from, as its markdown files say it. Tests choose what they open from here
 * (“the first document with a table”), so that they hold for any archive.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../../src/lib/folders.ts';
import { toMarkdownFile } from '../../src/lib/frontMatter.ts';
import type { DocumentData, IssueData } from '../../src/lib/schema.ts';

export interface SampleFile<Data> {
  /** Its address, without slashes at the ends. */
  readonly id: string;
  readonly data: Data;
  readonly body: string;
}

function readFiles<Data>(folder: string): SampleFile<Data>[] {
  const paths = readdirSync(join(contentFolder(), folder), { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const { data, body } = toMarkdownFile(readFileSync(join(contentFolder(), folder, path), 'utf8'));
      return { id: path.slice(0, -3), data: data as Data, body };
    });
}

type Written<Data> = Partial<Data>;

export const documents = readFiles<Written<DocumentData> & Pick<DocumentData, 'title' | 'kind' | 'issue'>>('documents');
export const issues = readFiles<Written<IssueData> & Pick<IssueData, 'gazette'>>('issues');

export type SampleDocument = (typeof documents)[number];

/** The first document that fits; the sample archive has one of every form. */
export function findDocument(fits: (document: SampleDocument) => boolean): SampleDocument {
  const found = documents.find(fits);
  if (!found) throw new Error('the archive has no such document');
  return found;
}

export const withTable = findDocument(
  ({ body, data }) => body.includes('<table') && data.number !== undefined && (data.attachments ?? []).length > 0,
);
export const chronicle = findDocument(({ data }) => (data.events ?? []).length > 0);
export const personnel = findDocument(({ data }) => (data.appointments ?? []).length > 0);
export const referring = findDocument(({ data }) => (data.references ?? []).length > 0);

/** An issue that has a page of its own and more than one document. */
export const issue = issues.find(
  ({ id, data }) => data.number !== undefined && documents.filter((document) => document.data.issue === id).length > 1,
);
if (!issue) throw new Error('the archive has no issue');
export const issueId = issue.id;

/** A document of an issue without a number that stands at the issue's own address, if there is one. */
export const sole = documents.find(({ id }) => issues.some((one) => one.id === id));

const gazette = issueId.split('/')[0] ?? '';
const registerYear = withTable.id.split('/').slice(0, 3).join('/');

/** One page of each kind: name and address. */
const eventMonth = String(chronicle.data.events?.[0]?.date).slice(0, 7);

export const PAGE_KINDS: readonly (readonly [name: string, address: string])[] = [
  ['首页', ''],
  ['公报', `${gazette}/`],
  ['年份期次', `${issueId.split('/').slice(0, 2).join('/')}/`],
  ['一期', `${issueId}/`],
  ['文件（表格）', `${withTable.id}/`],
  ['文件（引用）', `${referring.id}/`],
  ['大事记', `${chronicle.id}/`],
  ['任免', `${personnel.id}/`],
  ['来源文本', `${issueId}/source/`],
  ...(sole ? [['独立文件', `${sole.id}/`] as const] : []),
  ['登记簿', `${registerYear.split('/').slice(0, 2).join('/')}/`],
  ['登记簿一年', `${registerYear}/`],
  ['年份', 'years/'],
  ['发文机关', 'organs/'],
  ['文种', 'kinds/'],
  ['栏目', 'sections/'],
  ['效力变动', 'status/'],
  ['将要到来的效力变动', 'status/upcoming/'],
  ['一年的文件', `years/${(withTable.data.date ?? '').slice(0, 4)}/`],
  ['人事任免', 'people/'],
  ['职务', 'posts/'],
  ['大事记日历', 'chronicle/'],
  ['一年的大事记', `chronicle/${eventMonth.slice(0, 4)}/`],
  ['一月的大事记', `chronicle/${eventMonth.replace('-', '/')}/`],
  ['更正记录', 'changes/'],
  ['订阅', 'feeds/'],
  ['开放数据', 'data/'],
  ['一种公报的数据', `data/gazettes/${gazette}/`],
  ['收录情况', 'about/coverage/'],
  ['检索', 'search/'],
  ['关于', 'about/'],
  ['没有的页面', 'no/such/page/'],
];
