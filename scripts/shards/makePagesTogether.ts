import { cpSync, existsSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { SITE } from '../../src/build/compiled.ts';
import { findRecordFiles, recordsFolder, toRecordsName } from '../../src/build/PageRecords.ts';
import { readRecordsTime } from '../../src/build/readPageRecords.ts';
import { toBuildKey } from '../../src/build/toBuildKey.ts';
import type { Shard } from '../../src/build/toShare.ts';
import { allOf } from '../command/allOf.ts';
import { makePages, type MadePages, type PagesOptions } from '../command/makePages.ts';
import { readFolder } from '../command/readFolder.ts';
import { startProgress } from '../command/terminal.ts';

/** Documents that a process of its own pays for: it takes some seconds to start, and holds the whole archive. */
const DOCUMENTS_EACH = 600;
const MOST = 4;
/** Bytes of memory that a process holds for each document of the archive, and beside them. */
const MEMORY_EACH = 14_000;
const MEMORY_BASE = 400_000_000;

/**
 * Megabytes of a process's nursery, which holds what JavaScript has just made. Node's own choice takes 100 MB more of each process.
 * Bytes of files stand outside of the heap and are freed with what is in the nursery: in a large one 64 MB of them come together
 * before it is cleared, and V8 then looks through the whole heap. In a large archive that is long: with 100,000 documents (840 MB)
 * a zip file took 870 ms instead of 120. Clearing more often costs something too, so only a large archive gets the smaller nursery.
 */
const NURSERY = 8;
const LARGE = 25_000;
const NURSERY_OF_LARGE = 4;

export type Folders = Pick<PagesOptions, 'content' | 'history' | 'compiled' | 'out' | 'kept'>;

const toMemory = (documents: number): number => MEMORY_BASE + documents * MEMORY_EACH;

/** What the number of processes hangs on. */
export interface Work {
  /** Documents of the archive. */
  readonly documents: number;
  /** Documents that are new, or have changed since the last build. */
  readonly changed: number;
  readonly processors: number;
  /** Bytes of memory of the machine. */
  readonly memory: number;
}

/** How many processes make the pages of an archive. */
export function countProcesses({ documents, changed, processors, memory }: Work): number {
  const held = toMemory(documents);
  return Math.max(
    1,
    Math.min(MOST, processors, Math.floor(changed / DOCUMENTS_EACH), Math.floor((memory * 0.6) / held)),
  );
}

/**
 * Makes all pages, those of a large archive in several processes, each a part of them as a machine of its own would.
 * @param folders what they are made from, and where they go
 * @param shard only this part of the pages
 */
export async function makePagesTogether(folders: Folders, shard?: Shard): Promise<MadePages> {
  const { content, compiled, kept, out } = folders;
  cpSync(join(compiled, SITE), out, { recursive: true });
  const records = recordsFolder(content, kept);
  const paths = readFolder(content, 'documents');
  const documents = paths.length;
  const changed = existsSync(kept) ? countChanged(content, paths, records) : documents;
  const count = shard
    ? 1
    : countProcesses({ documents, changed, processors: availableParallelism(), memory: totalmem() });
  const names = count === 1 ? [toRecordsName(shard)] : toNames(count);
  const nursery = documents < LARGE ? NURSERY : NURSERY_OF_LARGE;
  const made = await makeInProcesses({ ...folders, memory: toMemory(documents), nursery, shard }, names);
  keepRecords(records, new Set(names));
  return made;
}

const toNames = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => toRecordsName({ number: index + 1, count }));

/** How many documents have been written since the records of the last build were; all, where there are none that hold. */
function countChanged(content: string, paths: readonly string[], records: string): number {
  const last = readRecordsTime(records, toBuildKey(content));
  if (last === undefined) return paths.length;
  return paths.filter((path) => statSync(join(content, path)).mtimeMs > last).length;
}

/** Removes the records that other divisions have left: they are of pages that are made or taken over by now. */
function keepRecords(folder: string, names: ReadonlySet<string>): void {
  for (const file of findRecordFiles(folder)) if (!names.has(basename(file))) rmSync(file, { force: true });
}

/** Number of no group: when one process has failed, the others get no more. */
const NONE = 2 ** 40;

/**
 * Makes the pages in several processes, each of which asks for the next group of pages when it is done with one.
 * @param names of the files that the processes keep for the next build, one for each
 */
export async function makeInProcesses(
  options: Omit<PagesOptions, 'tell' | 'records' | 'next'>,
  names: readonly string[],
): Promise<MadePages> {
  const tell = startProgress('正在生成网页');
  const done = names.map(() => 0);
  let group = 0;
  const stop = (error: unknown): never => {
    group = NONE;
    throw error;
  };
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const made = await allOf(
    names.map((records, index) =>
      makePages({
        ...options,
        records,
        next: () => group++,
        tell: (own, total) => {
          done[index] = own;
          tell(sum(done), total);
        },
      }).catch(stop),
    ),
  );
  return { made: sum(made.map((one) => one.made)), reused: sum(made.map((one) => one.reused)) };
}
