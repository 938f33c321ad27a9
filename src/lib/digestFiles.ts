import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Files below folders, and files themselves, in the order of their paths; what is not there is left out. */
function findFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Digest of files and whole folders below `root`, of their names and what they hold. No path outside of `root` counts. */
export function digestFiles(root: string, names: readonly string[]): string {
  const files = names.flatMap((name) => findFiles(join(root, name)));
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(`\n${relative(root, file).replaceAll('\\', '/')}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
