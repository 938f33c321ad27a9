/** Addresses as the ledger and the commands write them. */

/** A page below the base path: `/`, `/qinghe/2023/1/`. */
const PAGE = /^\/(?:[a-z0-9][a-z0-9._-]*\/)*$/;
const ANCHOR = /^[a-z0-9][a-z0-9-]*$/;
const WHOLE = /^https?:\/\/[^\s/]+\.[^\s]*$/;

export const isPage = (address: string): boolean => PAGE.test(address);
export const isAnchor = (anchor: string): boolean => ANCHOR.test(anchor);
/** A whole URL of another site. */
export const isWhole = (target: string): boolean => WHOLE.test(target);

export interface Place {
  /** The page: `/qinghe/2023/1/`. */
  readonly page: string;
  /** '' for the page itself. */
  readonly anchor: string;
}

/** `/qinghe/2023/1/#s1` → page and anchor. */
export function toPlace(address: string): Place {
  const at = address.indexOf('#');
  return at < 0 ? { page: address, anchor: '' } : { page: address.slice(0, at), anchor: address.slice(at + 1) };
}

/** Whether it is written as the ledger writes it: a page, or a page and an anchor. */
export function isAddress(address: string): boolean {
  const { page, anchor } = toPlace(address);
  return isPage(page) && (address.includes('#') ? isAnchor(anchor) : true);
}

/**
 * An address however an editor writes or copies it → as the ledger writes it: with the archive's own host and base path
 * taken off, with `/` at both ends. What is no address of this archive stays as it is.
 */
export function toAddress(written: string, { url, base }: { readonly url: string; readonly base: string }): string {
  const text = written.trim();
  const site = new URL(base, url).href;
  if (!text.startsWith(site) && /^[a-z]+:\/\//i.test(text)) return text;
  const rest = text.startsWith(site) ? text.slice(site.length) : text;
  const below = base !== '/' && rest.startsWith(base) ? rest.slice(base.length) : rest;
  const [, page = '', tail = ''] = /^([^#]*)(#.*)?$/s.exec(below) ?? [];
  const path = page.replace(/index\.html$/, '').replace(/^\/+|\/+$/g, '');
  return `/${path}${path === '' ? '' : '/'}${tail}`;
}
