import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentFolder } from '../folders.ts';

/** Digest of what a file holds, `none` where it is not there. `path`: absolute, or from the content folder. */
export function readFileDigest(path: string): string {
  const file = resolve(contentFolder(), path);
  return existsSync(file) ? hash('sha1', readFileSync(file)) : 'none';
}
