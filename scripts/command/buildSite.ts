import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteSchema } from '../../src/lib/schema.ts';
import { buildSearchIndex } from '../search/buildSearchIndex.ts';
import { CommandError } from './CommandError.ts';
import { findNewPermalinks, keepPermalinks, readPermalinks, recordPermalinks } from './permalinks.ts';
import { readYaml } from './readYaml.ts';
import { type Running, runProgram } from './runProgram.ts';
import { nextOf, recoverFolder, swapFolder } from './swapFolder.ts';
import { note, showProgress } from './terminal.ts';
import { toShownPath } from './toShownPath.ts';
import { describeUpdate, updateContent } from './updateContent.ts';

export interface Built {
  readonly pages: number;
  /** Addresses that are not in `permalinks.tsv`. */
  readonly unrecorded: number;
}

/**
 * Makes the whole site: content, pages, search index. It is made beside `out` and put there when it is whole, so that
 * a build that fails leaves the site as it was.
 * @param content the content folder
 * @param out folder of the built site
 * @param publish whether to record the site's addresses
 */
export async function buildSite(content: string, out: string, { publish = false } = {}): Promise<Built> {
  refresh(content);
  recoverFolder(out);
  mkdirSync(dirname(out), { recursive: true });
  const next = nextOf(out);
  try {
    showProgress('正在生成网页……');
    await run('astro', ['build'], { GAZETTE_CONTENT: content, GAZETTE_OUT: next });
    showProgress('正在编制检索索引……');
    const site = readYaml(join(content, 'site.yaml'), siteSchema);
    await buildSearchIndex({ contentDir: content, outDir: next, site });
    const permalinks = readPermalinks(content, next);
    keepPermalinks(content, next, site.base, permalinks);
    if (publish) recordPermalinks(content, permalinks);
    swapFolder(out);
    return { pages: permalinks.built.length, unrecorded: publish ? 0 : findNewPermalinks(permalinks).length };
  } finally {
    recoverFolder(out);
  }
}

/** Brings the generated files up to date. An archive that came without its texts is taken as it is. */
function refresh(content: string): void {
  if (!existsSync(join(content, 'source'))) return;
  const updated = updateContent(content, { quiet: true });
  if (updated.changes.length > 0) note(`${toShownPath(content)}：${describeUpdate(updated)}`);
}

/** Runs a step of the build; what it printed is shown only if it failed. */
async function run(program: string, args: readonly string[], env: NonNullable<Running['env']>): Promise<void> {
  const { status, output } = await runProgram(program, args, { quiet: true, env });
  if (status === 0) return;
  note(output.trimEnd());
  throw new CommandError('网站没有做成，原来的网站没有动', '原因见上面的信息。', status > 128 ? status : 1);
}
