/** What reference managers and libraries read: `citation_*` (Highwire Press) and Dublin Core. */
import type { ArchiveDocument, Issue } from '../archive/model.ts';
import { findPrintedPage } from '../archive/toContents.ts';
import { toOrgans } from '../archive/toOrgans.ts';
import { issueTitle } from '../titles.ts';
import { type MetaTag, toNamedTags } from './tag.ts';

const toText = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));

/** A document; `url` is absolute. */
export function toCitationTags(document: ArchiveDocument, url: string): MetaTag[] {
  const { data, issue, gazette } = document;
  const organs = toOrgans(document);
  return toNamedTags([
    ['citation_title', data.title],
    ...organs.map((organ) => ['citation_author', organ] as const),
    ['citation_publication_date', data.date?.replaceAll('-', '/')],
    ['citation_technical_report_number', data.number],
    ['citation_journal_title', gazette.data.name],
    ['citation_volume', toText(issue?.data.year)],
    ['citation_issue', toText(issue?.data.number)],
    ['citation_firstpage', toText(findPrintedPage(document))],
    ['citation_language', 'zh-CN'],
    ['citation_public_url', url],
    ['DC.title', data.title],
    ...organs.map((organ) => ['DC.creator', organ] as const),
    ['DC.date', data.date],
    ['DC.type', data.kind],
    ['DC.identifier', data.number ?? url],
    ['DC.source', issue ? issueTitle(issue) : gazette.data.name],
    ['DC.publisher', gazette.data.authority ?? gazette.data.name],
    ['DC.language', 'zh-CN'],
  ]);
}

/** An issue; `url` is absolute. */
export function toIssueTags(issue: Issue, url: string): MetaTag[] {
  const { data, gazette } = issue;
  return toNamedTags([
    ['DC.title', issueTitle(issue)],
    ['DC.creator', data.authority ?? gazette.data.authority],
    ['DC.date', data.published],
    ['DC.type', '政府公报'],
    ['DC.identifier', url],
    ['DC.publisher', data.authority ?? gazette.data.name],
    ['DC.language', 'zh-CN'],
  ]);
}
