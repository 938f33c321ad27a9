import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Paths of all files below `folder`, relative to `root`, with `/`, sorted; hidden ones left out. None if it is not there. */
export function readFolder(root: string, folder: string): string[] {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(?:^|\/)\./.test(path))
    .sort();
}
