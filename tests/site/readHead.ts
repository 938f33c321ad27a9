/** Reads the head of a built page: tags with their attributes, entities decoded. */
import { decodeEntities } from '../../src/lib/markdown/text.ts';

export interface HeadTag {
  readonly tag: 'meta' | 'link';
  readonly attributes: Readonly<Record<string, string>>;
}

export interface PageHead {
  readonly tags: readonly HeadTag[];
  /** What stands in the scripts of structured data, as text. */
  readonly jsonLd: readonly string[];
}

const toAttributes = (list: string): Record<string, string> =>
  Object.fromEntries(
    [...list.matchAll(/([a-zA-Z:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decodeEntities(value)]),
  );

export function readHead(html: string): PageHead {
  const head = html.slice(html.indexOf('<head>'), html.indexOf('</head>'));
  const tags = [...head.matchAll(/<(meta|link)\b([^>]*)>/g)].map(([, tag, list = '']) => ({
    tag: tag as HeadTag['tag'],
    attributes: toAttributes(list),
  }));
  const jsonLd = [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, text = '']) => text,
  );
  return { tags, jsonLd };
}

/** Words of the tags of a name or property. */
export const findMeta = ({ tags }: PageHead, name: string): string[] =>
  tags
    .filter(({ tag, attributes }) => tag === 'meta' && (attributes['name'] ?? attributes['property']) === name)
    .map(({ attributes }) => attributes['content'] ?? '');

/** Addresses of the links of a relation and type. */
export const findLinks = ({ tags }: PageHead, rel: string, type?: string): string[] =>
  tags
    .filter(({ tag, attributes }) => tag === 'link' && attributes['rel'] === rel)
    .filter(({ attributes }) => type === undefined || attributes['type'] === type)
    .map(({ attributes }) => attributes['href'] ?? '');
