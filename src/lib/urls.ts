/** The one place where addresses of the site are put together, so that it works below any base path. */

/** Address of a page: `/gongbao/` + `qinghe/2021/3#a1` → `/gongbao/qinghe/2021/3/#a1`. */
export function toHref(base: string, address: string): string {
  const [, path = '', tail = ''] = /^\/?([^?#]*?)\/?([?#].*)?$/s.exec(address) ?? [];
  return base + path + (path === '' ? '' : '/') + tail;
}

/** The site's base path, with `/` at both ends. Astro sets it from `site.yaml`. */
export const BASE: string = ((import.meta.env as { BASE_URL?: string } | undefined)?.BASE_URL ?? '/').replace(
  /\/?$/,
  '/',
);

/** Address of a page of this site for `href`: `href('search?q=水')`, `href('qinghe/2021/3#a1')`. */
export const href = (address = ''): string => toHref(BASE, address);

/** Address of a file of this site: `fileHref('qinghe/2021/3/cover.png')`. */
export const fileHref = (path: string): string => BASE + path;

/** A page's or file's address with scheme and host, for canonical links and for readers who copy it. */
export const toAbsolute = (siteUrl: string, address: string): string => new URL(address, siteUrl).href;
