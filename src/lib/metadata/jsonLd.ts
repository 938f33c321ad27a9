/** Structured data for search engines (schema.org): Legislation, Article, PublicationIssue, Periodical, WebSite. */
import type { Archive, ArchiveDocument, Gazette, Issue, OutgoingReference } from '../archive/model.ts';
import { findPrintedPage } from '../archive/toContents.ts';
import { toOrgans } from '../archive/toOrgans.ts';
import { DOCUMENT_FORMATS, documentPath, ISSUE_FORMATS, issuePath, MEDIA_TYPES } from '../export/exportPaths.ts';
import type { ReferenceType, SiteData } from '../schema.ts';
import { describeDocument, issueTitle } from '../titles.ts';
import { hasForce } from '../validity/hasForce.ts';
import { statusOf, type StatusCode } from '../validity/status.ts';
import { fileHref, href, toAbsolute } from '../urls.ts';

export type JsonLd = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';

const organization = (name: string): JsonLd => ({ '@type': 'GovernmentOrganization', name });

const isReal = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** What says that something is at an address: both the name of the thing and of its page. */
const toIdentity = (address: string, { url }: SiteData): JsonLd => {
  const absolute = toAbsolute(url, href(address));
  return { '@id': absolute, url: absolute };
};

const toFile = (path: string, type: string, { url }: SiteData): JsonLd => ({
  '@type': 'MediaObject',
  encodingFormat: type.split(';', 1)[0],
  contentUrl: toAbsolute(url, fileHref(path)),
});

const toPeriodical = (gazette: Gazette, site: SiteData): JsonLd => ({
  '@type': 'Periodical',
  ...toIdentity(gazette.id, site),
  name: gazette.data.name,
});

function toIssue(issue: Issue, site: SiteData): JsonLd {
  const { number, published } = issue.data;
  return {
    '@type': 'PublicationIssue',
    ...toIdentity(issue.id, site),
    name: issueTitle(issue),
    issueNumber: number === undefined ? undefined : String(number),
    datePublished: published,
    isPartOf: toPeriodical(issue.gazette, site),
  };
}

/** How schema.org calls each way in which a document names another. */
const REFERENCE_KEYS: Record<ReferenceType, string> = {
  repeals: 'legislationRepeals',
  invalidates: 'legislationRepeals',
  amends: 'legislationAmends',
  implements: 'legislationEnsuresImplementationOf',
  cites: 'citation',
};

const toTarget = ({ target, number, title }: OutgoingReference, site: SiteData): JsonLd => ({
  '@type': 'Legislation',
  ...(target ? toIdentity(target.id, site) : {}),
  name: target?.data.title ?? title,
  legislationIdentifier: target?.data.number ?? number,
});

function toRelations(document: ArchiveDocument, { outgoing, site }: Archive): JsonLd {
  const groups = Map.groupBy(outgoing.get(document) ?? [], ({ type }) => REFERENCE_KEYS[type]);
  return Object.fromEntries([...groups].map(([key, list]) => [key, list.map((one) => toTarget(one, site))]));
}

/** Legal force where it is known: an end by a text of the archive or a term, or an editor's word that it goes on. */
const LEGAL_FORCE: Partial<Record<StatusCode, string>> = {
  repealed: 'NotInForce',
  invalidated: 'NotInForce',
  expired: 'NotInForce',
  confirmed: 'InForce',
};

function toForce(document: ArchiveDocument, archive: Archive): string | undefined {
  const force = LEGAL_FORCE[statusOf(document, archive).code];
  return force === undefined ? undefined : `${CONTEXT}/${force}`;
}

function toLegislation(document: ArchiveDocument, archive: Archive): JsonLd {
  const { data } = document;
  return {
    '@type': 'Legislation',
    legislationIdentifier: data.number,
    legislationType: data.kind,
    legislationDate: data.date,
    legislationPassedBy: isReal(toOrgans(document).map(organization)),
    legislationLegalForce: toForce(document, archive),
    legislationDateOfApplicability: statusOf(document, archive).effective,
    ...toRelations(document, archive),
  };
}

const toArticle = (document: ArchiveDocument): JsonLd => ({
  '@type': 'Article',
  headline: document.data.title,
  articleSection: document.data.section,
  author: isReal(toOrgans(document).map(organization)),
});

/** A document: Legislation, or an Article if it is a chronicle or a notice about persons. */
export function documentJsonLd(document: ArchiveDocument, archive: Archive): JsonLd {
  const { id, data, issue, gazette } = document;
  const { site } = archive;
  const page = findPrintedPage(document);
  return {
    '@context': CONTEXT,
    ...(hasForce(document) ? toLegislation(document, archive) : toArticle(document)),
    ...toIdentity(id, site),
    name: data.title,
    description: describeDocument(document),
    inLanguage: 'zh-CN',
    datePublished: issue?.data.published ?? data.date,
    pageStart: page === undefined ? undefined : String(page),
    isPartOf: issue ? toIssue(issue, site) : toPeriodical(gazette, site),
    encoding: DOCUMENT_FORMATS.map((format) => toFile(documentPath(id, format), MEDIA_TYPES[format], site)),
  };
}

/** An issue as PublicationIssue in its Periodical. */
export const issueJsonLd = (issue: Issue, site: SiteData): JsonLd => ({
  '@context': CONTEXT,
  ...toIssue(issue, site),
  inLanguage: 'zh-CN',
  publisher: issue.data.authority === undefined ? undefined : organization(issue.data.authority),
  encoding: ISSUE_FORMATS.map((format) => toFile(issuePath(issue.id, format), MEDIA_TYPES[format], site)),
});

/** A gazette as Periodical. */
export const gazetteJsonLd = (gazette: Gazette, site: SiteData): JsonLd => ({
  '@context': CONTEXT,
  ...toPeriodical(gazette, site),
  description: gazette.data.description,
  inLanguage: 'zh-CN',
  publisher: gazette.data.authority === undefined ? undefined : organization(gazette.data.authority),
});

/** The site, and how it is searched. */
export const siteJsonLd = (site: SiteData): JsonLd => ({
  '@context': CONTEXT,
  '@type': 'WebSite',
  ...toIdentity('', site),
  name: site.name,
  description: site.description === '' ? undefined : site.description,
  inLanguage: 'zh-CN',
  publisher: site.publisher === undefined ? undefined : organization(site.publisher),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${toAbsolute(site.url, href('search'))}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** The open data of the archive as a Dataset. */
export const datasetJsonLd = (site: SiteData, description: string): JsonLd => ({
  '@context': CONTEXT,
  '@type': 'Dataset',
  ...toIdentity('data', site),
  name: `${site.name}开放数据`,
  description,
  inLanguage: 'zh-CN',
  isAccessibleForFree: true,
  creator: site.publisher === undefined ? undefined : organization(site.publisher),
  distribution: [
    {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: toAbsolute(site.url, fileHref('data/datapackage.json')),
    },
  ],
});

/** JSON for a `<script>` element: no text can end the element. */
export const toScriptJson = (value: JsonLd): string => JSON.stringify(value).replaceAll('<', '\\u003c');
