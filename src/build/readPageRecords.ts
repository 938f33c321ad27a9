/** Reads what earlier builds have kept of their pages (PageRecords.ts). */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { findRecordFiles, type PageRecord, type PageRecords, RECORDS_VERSION } from './PageRecords.ts';

/** Bytes of the first line, at most. */
const START = 200;

/**
 * All records of the builds before, of those files that can be read.
 * @param key digest of all that every page depends on: the code, the settings; records with another key are left out
 */
export async function readPageRecords(folder: string, key: string): Promise<PageRecords> {
  const reads: (readonly [string, string])[] = [];
  const pages = new Map<string, PageRecord>();
  for (const file of findRecordFiles(folder)) {
    const records = hasKey(file, key) ? await readRecordFile(file) : undefined;
    if (records === undefined) continue;
    const start = reads.length;
    for (const read of records.reads) reads.push(read);
    for (const [path, record] of records.pages) {
      pages.set(path, start === 0 ? record : { ...record, reads: record.reads.map((number) => number + start) });
    }
  }
  return { reads, pages };
}

/** When the oldest file of records was written, in milliseconds; undefined where one has another key, or there is none. */
export function readRecordsTime(folder: string, key: string): number | undefined {
  const files = findRecordFiles(folder);
  if (files.length === 0 || !files.every((file) => hasKey(file, key))) return undefined;
  return Math.min(...files.map((file) => statSync(file).mtimeMs));
}

/** Whether a file of records has a key; it is in the first line. */
function hasKey(file: string, key: string): boolean {
  const handle = openSync(file, 'r');
  const bytes = Buffer.alloc(START);
  try {
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, START, 0)).includes(key);
  } finally {
    closeSync(handle);
  }
}

/** The records of one file; undefined where they are damaged. */
async function readRecordFile(file: string): Promise<PageRecords | undefined> {
  const reads: [string, string][] = [];
  const pages = new Map<string, PageRecord & { readonly reads: number[] }>();
  const places = new Map<number, number>();
  const ends: { version?: number; lines?: number }[] = [];
  let lines = 0;
  try {
    for await (const values of readLines(file)) {
      lines += 1;
      if (!Array.isArray(values)) ends.push(values as (typeof ends)[number]);
      else if (typeof values[0] === 'number') {
        const [number, read, answer] = values as [number, string, string];
        places.set(number, reads.length);
        reads.push([read, answer]);
      } else {
        const [path, given, made, stamp, ...numbers] = values as [string, string, string, string, ...number[]];
        pages.set(path, { given, made, stamp, reads: numbers });
      }
    }
  } catch {
    return undefined;
  }
  const [head, tail] = ends;
  if (head?.version !== RECORDS_VERSION || tail?.lines !== lines) return undefined;
  for (const page of pages.values()) page.reads.forEach((number, at) => (page.reads[at] = places.get(number) ?? 0));
  return { reads, pages };
}

/** The lines of a file of records up to one that is damaged. */
async function* readLines(file: string): AsyncGenerator {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    try {
      yield JSON.parse(line) as unknown;
    } catch {
      return;
    }
  }
}

/**
 * The SHA-256 of the files that the last build made or took over, as it noted them when it wrote them.
 * @returns by stamp and path (`12 1700000000000 index.html`), as `KeptSums` asks for them
 */
export async function readMadeSums(folder: string): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  for (const file of findRecordFiles(folder)) {
    for await (const values of readLines(file)) {
      if (!Array.isArray(values)) continue;
      // Pages come first; what they have read is the larger part.
      if (typeof values[0] === 'number') break;
      const [path, , made, stamp] = values as [string, string, string, string];
      sums.set(`${stamp} ${path}`, made);
    }
  }
  return sums;
}
