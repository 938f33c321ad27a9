/** Tells browsers how to search the archive from their address bar (OpenSearch 1.1). */
import { escapeXml } from '../feeds/escapeXml.ts';
import type { SiteData } from '../schema.ts';
import { fileHref, href, toAbsolute } from '../urls.ts';

/** The specification allows a short name of 16 characters, a long one of 48. */
const cut = (text: string, length: number): string => [...text].slice(0, length).join('');

/** The description file. */
export function toOpenSearch({ name, description, url, contact }: SiteData): string {
  const template = `${toAbsolute(url, href('search'))}?q={searchTerms}`;
  const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(contact ?? '')?.[0];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeXml(cut(name, 16))}</ShortName>`,
    `<LongName>${escapeXml(cut(name, 48))}</LongName>`,
    `<Description>${escapeXml(cut(description === '' ? name : description, 1024))}</Description>`,
    ...(mail === undefined ? [] : [`<Contact>${escapeXml(mail)}</Contact>`]),
    `<Url type="text/html" method="get" template="${escapeXml(template)}"/>`,
    `<Image type="image/svg+xml">${escapeXml(toAbsolute(url, fileHref('favicon.svg')))}</Image>`,
    '<Language>zh-CN</Language>',
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
  ];
  return `${lines.join('\n')}\n`;
}
