/** The newest documents of a list, as Atom and as JSON Feed. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../lib/archive.ts';
import {
  FEED_TYPES,
  toDocumentFeed,
  toFeedPaths,
  type FeedFormat,
  type FeedList,
} from '../../lib/feeds/documentFeeds.ts';
import { toAtom } from '../../lib/feeds/toAtom.ts';
import { toJsonFeed } from '../../lib/feeds/toJsonFeed.ts';

export const getStaticPaths = async () => toFeedPaths(await getArchive());

export const GET: APIRoute<{ list: FeedList; format: FeedFormat }> = async ({ props: { list, format } }) => {
  const feed = toDocumentFeed(await getArchive(), list);
  const text = format === 'xml' ? toAtom(feed) : toJsonFeed(feed);
  return new Response(text, { headers: { 'Content-Type': `${FEED_TYPES[format]}; charset=utf-8` } });
};
