import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What pages are made with, from the project's root. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Files at the top of the content folder that are written by the commands and that no page is made from. */
const NOT_SHOWN = new Set(['permalinks.tsv', 'report.md']);

/**
 * Digest of all that every page may depend on, beside the archive: the code with its dependencies, and the settings at
 * the top of the content folder. No path outside of these two folders counts, so that two machines come to the same.
 */
export function toBuildKey(content: string): string {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const hash = createHash('sha256').update(process.versions.node.split('.', 1)[0] ?? '');
  const settings = readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_SHOWN.has(entry.name))
    .map(({ name }) => join(content, name));
  for (const [base, files] of [
    [root, CODE.flatMap((name) => findFiles(join(root, name)))],
    [content, settings],
  ] as const) {
    for (const file of files.sort()) hash.update(`\n${relative(base, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function findFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
