/**
 * Search in an archive of gazettes, for any site: a module that reads the archive's static files.
 *
 *     import { open } from 'https://gongbao.example.gov.cn/search.js';
 *     const archive = await open('https://gongbao.example.gov.cn/');
 *     const { total, results } = await archive.search('残疾人补贴', { filters: { year: '2023' } });
 */
import { Archive } from './engine/Archive.ts';
import { Files, type Fetch } from './engine/Files.ts';

export type { Archive, SearchResults, TierCount } from './engine/Archive.ts';
export type { FacetCounts, Filters } from './engine/Columns.ts';
export { MissingFile, Offline } from './engine/Files.ts';
export type { SearchOptions } from './engine/options.ts';
export { LEVEL } from './engine/rank.ts';
export type { PlaceResult, Result } from './engine/toResult.ts';

/**
 * Opens an archive.
 * @param baseUrl address of the archive's first page; relative ones are those of this page
 * @param options `fetch`: another way to get files, for tests and for apps that bring the archive with them
 */
export async function open(baseUrl: string | URL, options: { readonly fetch?: Fetch } = {}): Promise<Archive> {
  const here = typeof location === 'undefined' ? undefined : location.href;
  const archive = new Archive(
    new Files(toRoot(new URL(baseUrl, here)), options.fetch ?? ((url, init) => fetch(url, init))),
  );
  await archive.ready();
  return archive;
}

/** The folder of an archive, `/` at its end. */
function toRoot(url: URL): string {
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  return new URL(path, url).href;
}
