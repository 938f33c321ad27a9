import { rmSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { makePages, type MadePages } from '../command/makePages.ts';
import { readFolder } from '../command/readFolder.ts';
import { startProgress } from '../command/terminal.ts';
import { mergeFolder } from './mergeFolder.ts';

/** Documents that a process of its own pays for: it takes some seconds to start, and holds the whole archive. */
const DOCUMENTS_EACH = 600;
const MOST = 4;
/** Bytes of memory that a process is given for each document of the archive, and beside them. */
const MEMORY_EACH = 24_000;
const MEMORY_BASE = 700_000_000;

/** How many processes make the pages of an archive of so many documents. */
export function countProcesses(documents: number, processors: number, memory: number): number {
  const held = MEMORY_BASE + documents * MEMORY_EACH;
  return Math.max(
    1,
    Math.min(MOST, processors, Math.floor(documents / DOCUMENTS_EACH), Math.floor((memory * 0.6) / held)),
  );
}

/**
 * Makes all pages, those of a large archive in several processes, each a part of them as a machine of its own would.
 * @param content the content folder
 * @param next folder that the pages are written to
 * @param kept folder of the site as it was
 */
export async function makePagesTogether(content: string, next: string, kept: string): Promise<MadePages> {
  const documents = readFolder(content, 'documents').length;
  const count = countProcesses(documents, availableParallelism(), totalmem());
  const tell = startProgress('正在生成网页');
  if (count === 1) return makePages({ content, next, kept, tell });
  const shards = Array.from({ length: count }, (_, index) => ({
    folder: join(next, '.parts', String(index + 1)),
    shard: `${index + 1}/${count}`,
    done: 0,
    total: 0,
  }));
  const made = await Promise.all(
    shards.map((shard) =>
      makePages({
        content,
        next: shard.folder,
        kept,
        shard: shard.shard,
        tell: (done, total) => {
          Object.assign(shard, { done, total });
          tell(
            shards.reduce((sum, one) => sum + one.done, 0),
            shards.reduce((sum, one) => sum + one.total, 0),
          );
        },
      }),
    ),
  );
  for (const { folder } of shards) mergeFolder(folder, next, { move: true });
  rmSync(join(next, '.parts'), { recursive: true });
  return {
    made: made.reduce((sum, one) => sum + one.made, 0),
    reused: made.reduce((sum, one) => sum + one.reused, 0),
  };
}
