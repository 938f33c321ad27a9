/** Reads a built site as files and tells every link inside it that leads nowhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const decode = (text: string): string =>
  text.replaceAll('&#38;', '&').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

/** HTML files of a folder, with `/` in their paths. */
export function findPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Values of `href`, `src` and `action`, as they are meant. */
const findTargets = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, value = '']) => decode(value));

export const findIds = (html: string): string[] =>
  [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => decode(id));

/** Every link of the site that does not lead to a file of the site below `base`, or to an anchor that is not there. */
export function findBrokenLinks(folder: string, base: string): string[] {
  const pages = new Map(findPages(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const ids = new Map([...pages].map(([path, html]) => [path, new Set(findIds(html))]));
  const host = 'http://site.test';
  return [...pages].flatMap(([path, html]) =>
    findTargets(html).flatMap((target) => {
      const url = new URL(target, `${host}${base}${path}`);
      if (url.origin !== host) return [];
      const broken = `${path} → ${target}`;
      if (!url.pathname.startsWith(base)) return [broken];
      const inside = decodeURIComponent(url.pathname.slice(base.length));
      const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
      if (!existsSync(join(folder, file))) return [broken];
      const anchor = decodeURIComponent(url.hash.slice(1));
      return anchor === '' || ids.get(file)?.has(anchor) === true ? [] : [broken];
    }),
  );
}
