import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command/CommandError.ts';

export interface Merging {
  /** Whether the files are moved, so that `from` is left without them; else they are copied. */
  readonly move: boolean;
  /** Name of a file at the top that is left out. */
  readonly without?: string;
}

/**
 * Puts all files of a folder into another, where nothing or the same bytes may stand in their places.
 * @throws CommandError that names a file of which there are two that differ
 */
export function mergeFolder(from: string, to: string, { move, without }: Merging, path = ''): void {
  mkdirSync(join(to, path), { recursive: true });
  for (const entry of readdirSync(join(from, path), { withFileTypes: true })) {
    const own = path === '' ? entry.name : `${path}/${entry.name}`;
    const [source, target] = [join(from, own), join(to, own)];
    if (own === without) continue;
    if (entry.isDirectory()) {
      if (move && !existsSync(target)) moveTo(source, target);
      else mergeFolder(from, to, { move }, own);
    } else if (!existsSync(target)) {
      if (move) moveTo(source, target);
      else copyFileSync(source, target);
    } else if (!readFileSync(source).equals(readFileSync(target))) {
      throw new CommandError(`${own} 在两个部分里不一样`, '把各部分再做一次；还不行，请告诉维护者。');
    }
  }
}

/** Moves a file or folder; to another disk, copies it. */
function moveTo(source: string, target: string): void {
  try {
    renameSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(source, target, { recursive: true });
  }
}
