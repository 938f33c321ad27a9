/** The latest changes of the archive itself, as Atom and as JSON Feed. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../lib/archive.ts';
import { FEED_FORMATS, FEED_TYPES, type FeedFormat } from '../../lib/feeds/documentFeeds.ts';
import { toAtom } from '../../lib/feeds/toAtom.ts';
import { toJsonFeed } from '../../lib/feeds/toJsonFeed.ts';
import { toHistoryFeed } from '../../lib/history/historyFeed.ts';

export const getStaticPaths = () => FEED_FORMATS.map((format) => ({ params: { format }, props: { format } }));

export const GET: APIRoute<{ format: FeedFormat }> = async ({ props: { format } }) => {
  const feed = toHistoryFeed(await getArchive());
  const text = format === 'xml' ? toAtom(feed) : toJsonFeed(feed);
  return new Response(text, { headers: { 'Content-Type': `${FEED_TYPES[format]}; charset=utf-8` } });
};
