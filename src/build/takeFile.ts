/** Takes files over from the site as it was, without reading them. */
import { copyFileSync, linkSync, mkdirSync, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/** What tells a file from another that has been written since: its size, and when it was written. */
export const toStamp = ({ size, mtimeMs }: Stats): string => `${size} ${mtimeMs}`;

/** The stamp of a file; undefined where there is none. */
export function readStamp(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true ? toStamp(stats) : undefined;
}

/**
 * Puts a file at a second place, where the disk can without a copy of it. Whoever changes one of the two later has to put a
 * new file there, not write into it.
 */
export function takeFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The same for a folder and all below it. */
export function takeFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) takeFolder(source, target);
    else takeFile(source, target);
  }
}
