import { join } from 'node:path';
import { listFiles } from '../../src/lib/listFiles.ts';

/** Paths of all files below `folder`, relative to `root`, with `/`, sorted; hidden ones left out. None if it is not there. */
export function readFolder(root: string, folder: string): string[] {
  const paths = listFiles(join(root, folder));
  return folder === '.' ? paths : paths.map((path) => `${folder}/${path}`);
}
