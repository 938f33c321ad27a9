/** Writes a feed as JSON Feed 1.1 (jsonfeed.org). */
import type { Feed, FeedEntry } from './feed.ts';

const toItem = ({ id, url, title, summary, updated, authors, categories }: FeedEntry) => ({
  id: id ?? url,
  url,
  title,
  content_text: summary,
  date_published: updated,
  authors: authors.length === 0 ? undefined : authors.map((name) => ({ name })),
  tags: categories.length === 0 ? undefined : categories,
});

/** The feed as a file. */
export function toJsonFeed({ title, description, url, jsonUrl, author, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: url,
    feed_url: jsonUrl,
    description,
    language: 'zh-CN',
    authors: [{ name: author }],
    items: entries.map(toItem),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
