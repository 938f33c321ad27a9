import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../../command/readFolder.ts';

/** How much a folder holds. */
export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
}

export function measureFolder(folder: string): FolderSize {
  const files = readFolder(folder, '.');
  return { files: files.length, bytes: files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0) };
}

/** Digest of the names and the bytes of all files. */
export function digestFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const path of readFolder(folder, '.')) hash.update(`\n${path}\n`).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}
