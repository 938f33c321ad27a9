/** The feeds of the archive: of all documents, and of each gazette, organ and kind. */
import { facetAddress } from '../addresses.ts';
import { FACETS, type Archive, type ArchiveDocument, type FacetName } from '../archive/model.ts';
import { toOrgans } from '../archive/toOrgans.ts';
import { describeDocument } from '../titles.ts';
import { fileHref, href, toAbsolute } from '../urls.ts';
import { FEED_SIZE, toFeedTime, type Feed, type FeedEntry } from './feed.ts';

export const FEED_FORMATS = ['xml', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FEED_TYPES = {
  xml: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

/** A list of documents that has a feed. */
export interface FeedList {
  /** Address of its page, empty for the whole archive. */
  readonly address: string;
  readonly title: string;
  readonly documents: readonly ArchiveDocument[];
}

/** Whether each value of a facet has a feed. */
export const hasFeed = (facet: FacetName): boolean => facet === 'organs' || facet === 'kinds';

/** Path of a feed beside the page of its list: `kinds/tongzhi/feed.xml`. */
export const feedPath = (address: string, format: FeedFormat): string =>
  `${address === '' ? '' : `${address}/`}feed.${format}`;

/** The lists that have feeds; documents latest first. */
export function toFeedLists({ site, documents, gazettes, facets }: Archive): FeedList[] {
  const byGazette = Map.groupBy(documents, ({ gazette }) => gazette);
  const own = gazettes.map((gazette) => ({
    address: gazette.id,
    title: gazette.data.name,
    documents: byGazette.get(gazette) ?? [],
  }));
  const valued = FACETS.filter(hasFeed).flatMap((facet) =>
    facets[facet].map((value) => ({
      address: facetAddress(facet, value),
      title: `${site.name}：${value.name}`,
      documents: value.documents,
    })),
  );
  return [{ address: '', title: site.name, documents }, ...own, ...valued];
}

/** The day of a document, or that of its issue, or the first day of its year. */
const toDay = ({ data, issue, year }: ArchiveDocument): string | undefined =>
  data.date ?? issue?.data.published ?? (year === undefined ? undefined : `${year}-01-01`);

function toEntry(document: ArchiveDocument, siteUrl: string): FeedEntry {
  const { id, data } = document;
  return {
    url: toAbsolute(siteUrl, href(id)),
    title: data.title,
    summary: describeDocument(document),
    updated: toFeedTime(toDay(document)),
    authors: toOrgans(document),
    categories: [data.kind, ...(data.section === undefined ? [] : [data.section])],
  };
}

/** The newest documents of a list. */
export function toDocumentFeed({ site }: Archive, { address, title, documents }: FeedList): Feed {
  return {
    title,
    description: address === '' ? site.description : undefined,
    url: toAbsolute(site.url, href(address)),
    atomUrl: toAbsolute(site.url, fileHref(feedPath(address, 'xml'))),
    jsonUrl: toAbsolute(site.url, fileHref(feedPath(address, 'json'))),
    author: site.publisher ?? site.name,
    entries: documents.slice(0, FEED_SIZE).map((document) => toEntry(document, site.url)),
  };
}

/** Paths of all feeds, for `getStaticPaths`. */
export const toFeedPaths = (archive: Archive) =>
  toFeedLists(archive).flatMap((list) =>
    FEED_FORMATS.map((format) => ({
      params: { list: list.address === '' ? undefined : list.address, format },
      props: { list, format },
    })),
  );
