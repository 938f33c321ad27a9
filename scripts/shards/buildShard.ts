import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Shard } from '../../src/build/toShare.ts';
import type { MadePages } from '../command/makePages.ts';
import { nextOf, recoverFolder, swapFolder } from '../command/swapFolder.ts';
import { makePagesTogether } from './makePagesTogether.ts';
import { SHARD_FILE, toShardFile, toSiteKey } from './shardFile.ts';

/**
 * Makes one part of the pages, for `npm run merge` to put together. What looks across the site (search, addresses) is
 * left to it.
 * @param content the content folder, its generated files up to date
 * @param out folder of the part
 */
export async function buildShard(content: string, out: string, shard: Shard): Promise<MadePages> {
  recoverFolder(out);
  mkdirSync(dirname(out), { recursive: true });
  const next = nextOf(out);
  try {
    const made = await makePagesTogether(content, next, out, shard);
    writeFileSync(join(next, SHARD_FILE), toShardFile(shard, toSiteKey(content)));
    swapFolder(out);
    return made;
  } finally {
    recoverFolder(out);
  }
}
