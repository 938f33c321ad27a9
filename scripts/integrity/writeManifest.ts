import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toYamlData } from '../../src/lib/frontMatter.ts';
import type { SiteData } from '../../src/lib/schema.ts';
import { readFolder } from '../command/readFolder.ts';
import { startProgress } from '../command/terminal.ts';
import { KeptSums } from './KeptSums.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';
import { toInput } from '../permalinks/toInput.ts';
import type { Facts } from '../publication/readFacts.ts';
import { type SiteFile, type SourceFacts, toManifest, toSums } from './toManifest.ts';

/** Where the lists of all files of a site are, and the list of these lists. */
export const LISTS = 'data/sums/';
export const INDEX = `${LISTS}index.sha256`;
/** Files that one list names. */
const LIST_SIZE = 20_000;

/**
 * Writes into a built site its manifest and the lists of all its files.
 * @param sums the hashes that an earlier build has kept
 * @returns the SHA-256 of the list of lists, which stands for the whole site
 */
export function writeManifest(
  content: string,
  folder: string,
  { name, url, base }: SiteData,
  facts: ReadonlyMap<string, Facts>,
  sums = new KeptSums(),
): string {
  const files = sums.hashFiles(folder, readFolder(folder, '.'), startProgress('正在计算校验值'));
  const made = toManifest({
    site: { name, url, base },
    input: toInput(content),
    files,
    facts,
    sourceOf: (issue) => readSource(content, issue),
  });
  for (const [path, text] of made) write(folder, path, text);
  const manifest = [...made].map(([path, text]): SiteFile => ({ path, sha256: toSha256(text) }));
  return writeLists(folder, [...files, ...manifest]);
}

function writeLists(folder: string, files: readonly SiteFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const lists: SiteFile[] = [];
  for (let start = 0; start < sorted.length; start += LIST_SIZE) {
    const path = `${LISTS}${lists.length + 1}.sha256`;
    const text = toSums(sorted.slice(start, start + LIST_SIZE));
    write(folder, path, text);
    lists.push({ path, sha256: toSha256(text) });
  }
  const index = toSums(lists);
  write(folder, INDEX, index);
  return toSha256(index);
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The source that an issue's file names. */
function readSource(content: string, issue: string): SourceFacts | undefined {
  const file = join(content, 'issues', `${issue}.md`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const block = /^source:\n(?: .*\n)*/m.exec(text)?.[0];
  const { source } = Object(block === undefined ? {} : toYamlData(block)) as { source?: Partial<SourceFacts> };
  const { path, sha256 } = source ?? {};
  return path === undefined || sha256 === undefined ? undefined : { path, sha256 };
}
