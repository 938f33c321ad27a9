import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toSha256 } from '../../src/lib/toSha256.ts';
import { readFolder } from '../command/readFolder.ts';

/** What an archive's editors keep; of an archive that came without its texts, what it came with. */
const KEPT = /^(?:site\.yaml|status\.yaml|gazettes\/.*|source\/.*)$/;
const CAME_WITH = /^(?:site\.yaml|status\.yaml|gazettes\/.*|issues\/.*|documents\/.*)$/;

/**
 * The build input as one SHA-256: of the lines that `sha256sum` writes for every file that the site is made from, in the
 * order of their paths. It knows no clock: the same input is the same wherever and whenever it is built.
 */
export function toInput(content: string): string {
  const paths = readFolder(content, '.');
  const isOwn = paths.some((path) => path.startsWith('source/')) ? KEPT : CAME_WITH;
  const lines = paths
    .filter((path) => isOwn.test(path))
    .map((path) => `${toSha256(readFileSync(join(content, path)))}  ${path}\n`);
  return toSha256(lines.join(''));
}

/** How the ledger names a build input. */
export const toInputName = (input: string): string => input.slice(0, 12);
