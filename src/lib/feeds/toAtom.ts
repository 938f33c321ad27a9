/** Writes a feed as Atom (RFC 4287). */
import { escapeXml } from './escapeXml.ts';
import { toFeedUpdated, type Feed, type FeedEntry } from './feed.ts';

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const link = (rel: string, type: string, url: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(url)}"/>`;

const author = (name: string): string => `<author>${element('name', name)}</author>`;

const toEntry = ({ id, url, title, summary, updated, authors, categories }: FeedEntry): string =>
  [
    '<entry>',
    element('id', id ?? url),
    element('title', title),
    link('alternate', 'text/html', url),
    element('updated', updated),
    ...authors.map(author),
    ...categories.map((term) => `<category term="${escapeXml(term)}"/>`),
    element('summary', summary),
    '</entry>',
  ].join('\n');

/** The feed as a file. */
export function toAtom(feed: Feed): string {
  const { title, description, url, atomUrl, entries } = feed;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element('id', atomUrl),
    element('title', title),
    ...(description ? [element('subtitle', description)] : []),
    link('self', 'application/atom+xml', atomUrl),
    link('alternate', 'text/html', url),
    element('updated', toFeedUpdated(feed)),
    author(feed.author),
    ...entries.map(toEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}
