import { statSync } from 'node:fs';
import { join } from 'node:path';
import { digestFiles } from '../../../src/lib/digestFiles.ts';
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
export const digestFolder = (folder: string): string => digestFiles(folder, ['.']);
