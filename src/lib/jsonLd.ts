/** Structured data for search engines: schema.org Legislation and PublicationIssue. */
import type { ArchiveDocument, Issue } from './archive/model.ts';
import { issueTitle } from './titles.ts';
import { href, toAbsolute } from './urls.ts';

type JsonLd = Readonly<Record<string, unknown>>;

const organization = (name: string): JsonLd => ({ '@type': 'GovernmentOrganization', name });

/** A 公文 as schema.org/Legislation. */
export function documentJsonLd({ id, data, issue, gazette }: ArchiveDocument, siteUrl: string): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': toAbsolute(siteUrl, href(id)),
    url: toAbsolute(siteUrl, href(id)),
    name: data.title,
    inLanguage: 'zh-CN',
    legislationIdentifier: data.number,
    legislationType: data.kind,
    legislationDate: data.date,
    legislationPassedBy: data.issuers.length === 0 ? undefined : data.issuers.map(organization),
    isPartOf: {
      '@type': 'PublicationIssue',
      name: issue ? issueTitle(issue) : gazette.data.name,
      url: toAbsolute(siteUrl, href(issue?.id ?? gazette.id)),
    },
  };
}

/** An issue as schema.org/PublicationIssue. */
export function issueJsonLd(issue: Issue, siteUrl: string): JsonLd {
  const { data, gazette } = issue;
  return {
    '@context': 'https://schema.org',
    '@type': 'PublicationIssue',
    '@id': toAbsolute(siteUrl, href(issue.id)),
    url: toAbsolute(siteUrl, href(issue.id)),
    name: issueTitle(issue),
    inLanguage: 'zh-CN',
    issueNumber: data.number === undefined ? undefined : String(data.number),
    datePublished: data.published,
    isPartOf: { '@type': 'Periodical', name: gazette.data.name, url: toAbsolute(siteUrl, href(gazette.id)) },
    publisher: data.authority === undefined ? undefined : organization(data.authority),
  };
}

/** JSON for a `<script>` element: no text can end the element. */
export const toScriptJson = (value: JsonLd): string => JSON.stringify(value).replaceAll('<', '\\u003c');
