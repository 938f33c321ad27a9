import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestFiles } from '../lib/digestFiles.ts';
import { toSha256 } from '../lib/toSha256.ts';

/** What pages are made with, from the project's root. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Files at the top of the content folder that are written by the commands and that no page is made from. */
const NOT_SHOWN = new Set(['permalinks.tsv', 'report.md']);

/** Digest of the code with its dependencies. No path outside of the project counts, so that two machines come to the same. */
export const toCodeKey = (): string =>
  toSha256(
    [process.versions.node.split('.', 1)[0], digestFiles(fileURLToPath(new URL('../../', import.meta.url)), CODE)].join(
      '\n',
    ),
  );

/**
 * Digest of all that every page may depend on, beside the archive: the code with its dependencies, and the settings at
 * the top of the content folder.
 */
export function toBuildKey(content: string): string {
  const settings = readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_SHOWN.has(entry.name))
    .map(({ name }) => name);
  return toSha256([toCodeKey(), digestFiles(content, settings)].join('\n'));
}
