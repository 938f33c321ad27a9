import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type SiteData, siteSchema } from '../../src/lib/schema.ts';
import { makePagesTogether } from '../shards/makePagesTogether.ts';
import { joinShards } from '../shards/joinShards.ts';
import { mergeFolder } from '../shards/mergeFolder.ts';
import { parsedFolder } from './parsed/ParsedStore.ts';
import { PartStore } from '../search/PartStore.ts';
import { buildSearchIndex } from '../search/buildSearchIndex.ts';
import type { MadePages } from './makePages.ts';
import { findNewPermalinks, keepPermalinks, readPermalinks, recordPermalinks } from './permalinks.ts';
import { readYaml } from './readYaml.ts';
import { nextOf, recoverFolder, swapFolder } from './swapFolder.ts';
import { note, startProgress } from './terminal.ts';
import { type Laps, startLaps } from './startLaps.ts';
import { toShownPath } from './toShownPath.ts';
import { describeUpdate, updateContent } from './updateContent.ts';

export interface Built {
  readonly pages: number;
  /** Addresses that are not in `permalinks.tsv`. */
  readonly unrecorded: number;
  /** Files of pages that were made anew, and files that were as they should be already. */
  readonly made: number;
  readonly reused: number;
  /** Seconds of each step. */
  readonly laps: Laps;
}

/**
 * Makes the whole site: content, pages, search index. It is made beside `out` and put there when it is whole, so that
 * a build that fails leaves the site as it was.
 * @param content the content folder
 * @param out folder of the built site
 * @param publish whether to record the site's addresses
 * @param parts folders of the parts that the pages are in already, if other machines have made them
 */
export async function buildSite(
  content: string,
  out: string,
  { publish = false, parts = [] as readonly string[] } = {},
): Promise<Built> {
  const { laps, time } = startLaps();
  await time('content', () => refresh(content));
  recoverFolder(out);
  mkdirSync(dirname(out), { recursive: true });
  const next = nextOf(out);
  try {
    const site = readYaml(join(content, 'site.yaml'), siteSchema);
    // The pages are made by other processes, the index by this one.
    const [made, searched] = await Promise.allSettled([
      time('pages', () => makeOrJoin(content, parts, { next, kept: out })),
      time('search', () => makeSearch(content, out, join(next, SEARCH), site)),
    ]);
    if (made.status === 'rejected') throw made.reason;
    if (searched.status === 'rejected') throw searched.reason;
    mergeFolder(join(next, SEARCH), next, { move: true });
    rmSync(join(next, SEARCH), { recursive: true });
    const permalinks = readPermalinks(content, next);
    keepPermalinks(content, next, site.base, permalinks);
    if (publish) recordPermalinks(content, permalinks);
    swapFolder(out);
    const unrecorded = publish ? 0 : findNewPermalinks(permalinks).length;
    return { pages: permalinks.built.length, unrecorded, ...made.value, laps };
  } finally {
    recoverFolder(out);
  }
}

/** Folder that the search index is made in, while the pages are made. */
const SEARCH = '.search';

/** Makes the search index; parts of which nothing has changed are taken from the site as it was. */
async function makeSearch(content: string, kept: string, outDir: string, site: SiteData): Promise<void> {
  const tell = startProgress('正在编制检索索引');
  const store = new PartStore(`${parsedFolder(content)}.search.json`, join(kept, 'search/data'));
  await buildSearchIndex({ contentDir: content, outDir, site, store, tell });
}

/** Brings the generated files up to date. An archive that came without its texts is taken as it is. */
export async function refresh(content: string): Promise<void> {
  if (!existsSync(join(content, 'source'))) return;
  const updated = await updateContent(content, { quiet: true });
  if (updated.changes.length > 0) note(`${toShownPath(content)}：${describeUpdate(updated)}`);
}

/** The pages: made here, or, where other machines have made them, put together. */
async function makeOrJoin(
  content: string,
  parts: readonly string[],
  { next, kept }: { readonly next: string; readonly kept: string },
): Promise<MadePages> {
  if (parts.length === 0) return makePagesTogether(content, next, kept);
  joinShards(content, parts, next);
  return { made: 0, reused: 0 };
}
