/**
 * What a build keeps for the next one: for each file that a page made, what the page was given, what it read, and the
 * digest of the file. The file itself is the one in the site.
 */
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, createWriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';

export interface PageRecord {
  /** Digest of what the page was given. */
  readonly given: string;
  /** Numbers of what it read. */
  readonly reads: readonly number[];
  /** Digest of the file. */
  readonly made: string;
}

export interface PageRecords {
  /** Digest of all that every page depends on: the code, the settings. */
  readonly key: string;
  /** What was read, by number, and what it gave. */
  readonly reads: readonly (readonly [read: string, answer: string])[];
  /** By the file's path in the site. */
  readonly pages: ReadonlyMap<string, PageRecord>;
}

const VERSION = 1;

/** The records of the build before; undefined where there are none that can be read. */
export async function readPageRecords(file: string): Promise<PageRecords | undefined> {
  if (!existsSync(file)) return undefined;
  const reads: [string, string][] = [];
  const pages = new Map<string, PageRecord>();
  let head: { version?: number; key?: string; lines?: number } = {};
  let lines = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
      const values = JSON.parse(line) as unknown;
      if (lines++ === 0) head = values as typeof head;
      else if (Array.isArray(values) && values.length === 2) reads.push(values as [string, string]);
      else {
        const [path, given, made, ...numbers] = values as [string, string, string, ...number[]];
        pages.set(path, { given, made, reads: numbers });
      }
    }
  } catch {
    return undefined;
  }
  const isWhole = head.version === VERSION && head.key !== undefined && head.lines === lines - 1;
  return isWhole && head.key !== undefined ? { key: head.key, reads, pages } : undefined;
}

/** Writes the records; a file that is half written is never taken for whole. */
export async function writePageRecords(file: string, { key, reads, pages }: PageRecords): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.tmp`;
  const stream = createWriteStream(next);
  const write = async (value: unknown): Promise<void> => {
    if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain');
  };
  await write({ version: VERSION, key, lines: reads.length + pages.size });
  for (const read of reads) await write(read);
  for (const [path, { given, made, reads: numbers }] of pages) await write([path, given, made, ...numbers]);
  stream.end();
  await once(stream, 'close');
  rmSync(file, { force: true });
  renameSync(next, file);
}
