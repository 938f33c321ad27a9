import { rmSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Shard } from '../../src/build/toShare.ts';
import { makePages, type MadePages, type PagesOptions } from '../command/makePages.ts';
import { ROOT } from '../command/runProgram.ts';
import { readFolder } from '../command/readFolder.ts';
import { startProgress } from '../command/terminal.ts';
import { mergeFolder } from './mergeFolder.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';

/** Documents that a process of its own pays for: it takes some seconds to start, and holds the whole archive. */
const DOCUMENTS_EACH = 600;
const MOST = 4;
/** Bytes of memory that a process is given for each document of the archive, and beside them. */
const MEMORY_EACH = 24_000;
const MEMORY_BASE = 700_000_000;

type Folders = Omit<PagesOptions, 'shard' | 'tell'>;

/** How many processes make the pages of an archive of so many documents. */
export function countProcesses(documents: number, processors: number, memory: number): number {
  const held = MEMORY_BASE + documents * MEMORY_EACH;
  return Math.max(
    1,
    Math.min(MOST, processors, Math.floor(documents / DOCUMENTS_EACH), Math.floor((memory * 0.6) / held)),
  );
}

/**
 * A folder inside the project for the pages that are to go to `next`: only there does Astro keep builds that go on at the
 * same time apart.
 */
const stagingOf = (next: string): string =>
  join(ROOT, 'node_modules', '.cache', 'gongbao', `pages-${toSha256(next).slice(0, 12)}`);

/**
 * Makes all pages, those of a large archive in several processes, each a part of them as a machine of its own would.
 * @param folders what they are made from, and where they go
 * @param shard only this part of the pages
 */
export async function makePagesTogether(folders: Folders, shard?: Shard): Promise<MadePages> {
  const { content, next } = folders;
  const documents = readFolder(content, 'documents').length;
  const count = shard ? 1 : countProcesses(documents, availableParallelism(), totalmem());
  const staging = stagingOf(next);
  rmSync(staging, { recursive: true, force: true });
  try {
    const parts = Array.from({ length: count }, (_, index) => join(staging, String(index + 1)));
    const made = await makeParts(folders, parts, shard);
    for (const folder of parts) mergeFolder(folder, next, { move: true });
    return made;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Makes a part of the pages in each folder, all at the same time. */
async function makeParts(folders: Folders, parts: readonly string[], shard?: Shard): Promise<MadePages> {
  const tell = startProgress('正在生成网页');
  const counts = parts.map(() => ({ done: 0, total: 0 }));
  const sum = <K extends string>(list: readonly Readonly<Record<K, number>>[], key: K) =>
    list.reduce((total, one) => total + one[key], 0);
  const made = await Promise.all(
    parts.map((next, index) =>
      makePages({
        ...folders,
        next,
        shard: shard ?? (parts.length === 1 ? undefined : { number: index + 1, count: parts.length }),
        tell: (done, total) => {
          counts[index] = { done, total };
          tell(sum(counts, 'done'), sum(counts, 'total'));
        },
      }),
    ),
  );
  return { made: sum(made, 'made'), reused: sum(made, 'reused') };
}
