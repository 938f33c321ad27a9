import { cpSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { SITE } from '../../src/build/compiled.ts';
import type { Shard } from '../../src/build/toShare.ts';
import { makePages, type MadePages, type PagesOptions } from '../command/makePages.ts';
import { readFolder } from '../command/readFolder.ts';
import { startProgress } from '../command/terminal.ts';

/** Documents that a process of its own pays for: it takes some seconds to start, and holds the whole archive. */
const DOCUMENTS_EACH = 600;
const MOST = 4;
/** Bytes of memory that a process holds for each document of the archive, and beside them. */
const MEMORY_EACH = 14_000;
const MEMORY_BASE = 400_000_000;

export type Folders = Omit<PagesOptions, 'memory' | 'shard' | 'tell'>;

const toMemory = (documents: number): number => MEMORY_BASE + documents * MEMORY_EACH;

/** How many processes make the pages of an archive of so many documents. */
export function countProcesses(documents: number, processors: number, memory: number): number {
  const held = toMemory(documents);
  return Math.max(
    1,
    Math.min(MOST, processors, Math.floor(documents / DOCUMENTS_EACH), Math.floor((memory * 0.6) / held)),
  );
}

/**
 * Makes all pages, those of a large archive in several processes, each a part of them as a machine of its own would.
 * @param folders what they are made from, and where they go
 * @param shard only this part of the pages
 */
export function makePagesTogether(folders: Folders, shard?: Shard): Promise<MadePages> {
  const { content, compiled, next } = folders;
  cpSync(join(compiled, SITE), next, { recursive: true });
  const documents = readFolder(content, 'documents').length;
  const count = shard ? 1 : countProcesses(documents, availableParallelism(), totalmem());
  const shards = Array.from({ length: count }, (_, index) => ({ number: index + 1, count }));
  return makeParts({ ...folders, memory: toMemory(documents) }, count === 1 ? [shard] : shards);
}

/** Makes parts of the pages, all at the same time. */
async function makeParts(
  options: Omit<PagesOptions, 'tell' | 'shard'>,
  shards: readonly (Shard | undefined)[],
): Promise<MadePages> {
  const tell = startProgress('正在生成网页');
  const counts = shards.map(() => ({ done: 0, total: 0 }));
  const sum = <K extends string>(list: readonly Readonly<Record<K, number>>[], key: K) =>
    list.reduce((total, one) => total + one[key], 0);
  const made = await Promise.all(
    shards.map((shard, index) =>
      makePages({
        ...options,
        shard,
        tell: (done, total) => {
          counts[index] = { done, total };
          tell(sum(counts, 'done'), sum(counts, 'total'));
        },
      }),
    ),
  );
  return { made: sum(made, 'made'), reused: sum(made, 'reused') };
}
