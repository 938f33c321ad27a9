import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteSchema } from '../../src/lib/schema.ts';
import { makePagesTogether } from '../shards/makePagesTogether.ts';
import { joinShards } from '../shards/joinShards.ts';
import { buildSearchIndex } from '../search/buildSearchIndex.ts';
import type { MadePages } from './makePages.ts';
import { findNewPermalinks, keepPermalinks, readPermalinks, recordPermalinks } from './permalinks.ts';
import { readYaml } from './readYaml.ts';
import { nextOf, recoverFolder, swapFolder } from './swapFolder.ts';
import { note, showProgress } from './terminal.ts';
import { toShownPath } from './toShownPath.ts';
import { describeUpdate, updateContent } from './updateContent.ts';

export interface Built {
  readonly pages: number;
  /** Addresses that are not in `permalinks.tsv`. */
  readonly unrecorded: number;
  /** Files of pages that were made anew, and files that were as they should be already. */
  readonly made: number;
  readonly reused: number;
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
  await refresh(content);
  recoverFolder(out);
  mkdirSync(dirname(out), { recursive: true });
  const next = nextOf(out);
  try {
    const files = await makeOrJoin(content, parts, { next, kept: out });
    showProgress('正在编制检索索引……');
    const site = readYaml(join(content, 'site.yaml'), siteSchema);
    await buildSearchIndex({ contentDir: content, outDir: next, site });
    const permalinks = readPermalinks(content, next);
    keepPermalinks(content, next, site.base, permalinks);
    if (publish) recordPermalinks(content, permalinks);
    swapFolder(out);
    const unrecorded = publish ? 0 : findNewPermalinks(permalinks).length;
    return { pages: permalinks.built.length, unrecorded, ...files };
  } finally {
    recoverFolder(out);
  }
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
