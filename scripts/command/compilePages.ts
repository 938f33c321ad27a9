import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { factsFile, SITE } from '../../src/build/compiled.ts';
import { toCodeKey } from '../../src/build/toBuildKey.ts';
import type { SiteData } from '../../src/lib/schema.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';
import { findProgram, ROOT } from './runProgram.ts';
import { NO_SITE, runStep } from './runStep.ts';
import { showProgress } from './terminal.ts';

/** Compiled pages that are kept: those of other code and other addresses, for whoever changes between them. */
const KEPT = 6;

/**
 * Folder of compiled pages; it is inside the project, since they find their packages from where they are.
 * @param own folder of all caches, where it is not the project's
 */
export function compiledFolder(own = process.env['GAZETTE_CACHE'] ?? ''): string {
  const name = own === '' ? 'compiled' : `compiled-${toSha256(own).slice(0, 12)}`;
  return join(ROOT, 'node_modules', '.cache', 'gongbao', name);
}

/**
 * Compiles the pages with Astro, if that has not been done for this code, address and base path.
 * @param content the content folder
 * @returns folder of the compiled pages
 */
export async function compilePages(content: string, { url, base }: SiteData): Promise<string> {
  const top = compiledFolder();
  const folder = join(top, toSha256(`${toCodeKey()}\n${url}\n${base}`).slice(0, 16));
  if (existsSync(factsFile(folder))) {
    const now = new Date();
    utimesSync(folder, now, now);
    return folder;
  }
  const next = `${folder}.${process.pid}.next`;
  try {
    await compile(content, next);
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  prune(top);
  return folder;
}

async function compile(content: string, folder: string): Promise<void> {
  showProgress('正在编译网页模板……');
  mkdirSync(folder, { recursive: true });
  const env = { GAZETTE_CONTENT: content, GAZETTE_OUT: join(folder, SITE), GAZETTE_COMPILED: folder };
  await runStep([findProgram('astro'), 'build'], NO_SITE, { env }, () => existsSync(factsFile(folder)));
}

/** Removes the compiled pages that have not been used for longest. */
function prune(top: string): void {
  const folders = readdirSync(top)
    .filter((name) => !name.endsWith('.next'))
    .map((name) => join(top, name))
    .map((folder) => ({ folder, used: statSync(folder).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { folder } of folders.slice(KEPT)) rmSync(folder, { recursive: true, force: true });
}
