/**
 * 网页标签 of government websites: 国务院办公厅关于印发政府网站发展指引的通知（国办发〔2017〕47号）, its annex on pages: tags of
 * the site on every page, of a column on pages that list, of an article on pages that tell one thing.
 */
import type { ArchiveDocument } from '../archive/model.ts';
import { toOrgans } from '../archive/toOrgans.ts';
import type { SiteData } from '../schema.ts';
import { describeDocument, issueTitle } from '../titles.ts';
import { type MetaTag, toNamedTags } from './tag.ts';

/** 站点标签. The code stands only where the publisher has one. */
export const toSiteTags = ({ name, url, siteIdCode }: SiteData): MetaTag[] =>
  toNamedTags([
    ['SiteName', name],
    ['SiteDomain', new URL(url).host],
    ['SiteIDCode', siteIdCode],
  ]);

/** A page that lists documents or issues. */
export interface Column {
  /** 栏目名称. */
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** 栏目类别: 政府公报, 政策文件, 人事信息 … */
  readonly type: string;
}

/** 栏目标签. */
export const toColumnTags = ({ name, description, keywords, type }: Column): MetaTag[] =>
  toNamedTags([
    ['ColumnName', name],
    ['ColumnDescription', description],
    ['ColumnKeywords', toKeywords(keywords)],
    ['ColumnType', type],
  ]);

const toKeywords = (words: readonly string[]): string => [...new Set(words.filter((word) => word !== ''))].join(',');

/** `2023-03-01 00:00`: the day of the issue that printed it, else of the document. Absent when neither is known. */
function toPubDate({ data, issue }: ArchiveDocument): string | undefined {
  const day = issue?.data.published ?? data.date;
  return day === undefined ? undefined : `${day} 00:00`;
}

/** 内容页标签 of a document. `image` and `url` are absolute. */
export function toArticleTags(document: ArchiveDocument, url: string, image: string | undefined): MetaTag[] {
  const { data, gazette, issue } = document;
  const organs = toOrgans(document);
  return toNamedTags([
    ['ArticleTitle', data.title],
    ['PubDate', toPubDate(document)],
    ['ContentSource', issue ? issueTitle(issue) : gazette.data.name],
    ['Keywords', toKeywords([data.number ?? '', data.kind, ...organs, data.section ?? ''])],
    ['Author', organs.join('、')],
    ['Description', describeDocument(document)],
    ['Image', image],
    ['Url', url],
  ]);
}
