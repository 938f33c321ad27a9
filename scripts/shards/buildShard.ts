import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Shard } from '../../src/build/toShare.ts';
import { siteSchema } from '../../src/lib/schema.ts';
import { readYaml } from '../command/readYaml.ts';
import { prepare, writeHistory } from '../publication/prepare.ts';
import { compilePages } from '../command/compilePages.ts';
import type { MadePages } from '../command/makePages.ts';
import { nextOf, recoverFolder, swapFolder } from '../command/swapFolder.ts';
import { makePagesTogether } from './makePagesTogether.ts';
import { SHARD_FILE, toShardFile, toSiteKey } from './shardFile.ts';

/**
 * Makes one part of the pages, for `npm run merge` to put together. What looks across the site (search, addresses) is
 * left to it.
 * @param content the content folder, its generated files up to date
 * @param out folder of the part
 * @param date the day of the publication that it is for, if it is given
 */
export async function buildShard(content: string, out: string, shard: Shard, date?: string): Promise<MadePages> {
  recoverFolder(out);
  mkdirSync(dirname(out), { recursive: true });
  const next = nextOf(out);
  const history = `${next}.history`;
  const site = readYaml(join(content, 'site.yaml'), siteSchema);
  try {
    writeHistory(history, prepare({ content, site, isPublished: false, date }));
    const compiled = await compilePages(content, site);
    const made = await makePagesTogether({ content, compiled, history, out: next, kept: out }, shard);
    writeFileSync(join(next, SHARD_FILE), toShardFile(shard, toSiteKey(content, history)));
    swapFolder(out);
    return made;
  } finally {
    rmSync(history, { recursive: true, force: true });
    recoverFolder(out);
  }
}
