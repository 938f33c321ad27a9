import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestFiles } from '../lib/digestFiles.ts';

/** What pages are made with, from the project's root. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Files at the top of the content folder that are written by the commands and that no page is made from. */
const NOT_SHOWN = new Set(['permalinks.tsv', 'report.md']);

/**
 * Digest of all that every page may depend on, beside the archive: the code with its dependencies, and the settings at
 * the top of the content folder. No path outside of these two folders counts, so that two machines come to the same.
 */
export function toBuildKey(content: string): string {
  const settings = readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_SHOWN.has(entry.name))
    .map(({ name }) => name);
  return createHash('sha256')
    .update(process.versions.node.split('.', 1)[0] ?? '')
    .update(digestFiles(fileURLToPath(new URL('../../', import.meta.url)), CODE))
    .update(digestFiles(content, settings))
    .digest('hex');
}
