/** The page at an address that has moved: it leads on without a server, and without a script too. */
import { escapeHtml } from '../markdown/text.ts';

export interface Redirect {
  /** For links: below the site's base path, or a whole URL. */
  readonly href: string;
  /** With scheme and host, for the canonical link. */
  readonly canonical: string;
  /** Anchors of the old page that went elsewhere than the page: anchor → address for links. */
  readonly anchors: Readonly<Record<string, string>>;
}

/** A value as script: no `<` that could end the element. */
const toScriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Anchors do not reach a server: a few lines of script carry them on. Without it the page itself is reached. */
const toScript = ({ href, anchors }: Redirect): string =>
  `(function(){var a=decodeURIComponent(location.hash.slice(1)),m=${toScriptJson(anchors)},t=${toScriptJson(href)};` +
  `location.replace(Object.prototype.hasOwnProperty.call(m,a)?m[a]:a&&t.indexOf('#')<0?t+'#'+a:t)})()`;

/** The whole HTML file. */
export function toRedirectPage(redirect: Redirect): string {
  const href = escapeHtml(redirect.href);
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>网页已移到新网址</title><meta name="robots" content="noindex"><meta name="gongbao" content="moved">',
    '<meta name="color-scheme" content="light dark">',
    '<style>body{max-width:40em;margin:12vh auto;padding:0 1rem;font:1rem/1.7 system-ui,sans-serif}a{overflow-wrap:anywhere}</style>',
    `<link rel="canonical" href="${escapeHtml(redirect.canonical)}">`,
    `<script>${toScript(redirect)}</script>`,
    `<meta http-equiv="refresh" content="0; url=${href}"></head>`,
    `<body><main><h1>网页已移到新网址</h1><p>没有自动跳转时，请点这里：<a href="${href}">${href}</a></p></main></body></html>`,
    '',
  ].join('\n');
}
