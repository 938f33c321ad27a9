/**
 * What a build keeps for the next one: for each file that a page made, what the page was given, what it read, and how the
 * file can be known again. The file itself is the one in the site. Each process that makes pages writes a file of records.
 */
import {
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { cacheFolder } from '../lib/folders.ts';
import type { Shard } from './toShare.ts';

export interface PageRecord {
  /** Digest of what the page was given. */
  readonly given: string;
  /** Numbers of what it read. */
  readonly reads: readonly number[];
  /** Digest of the file. */
  readonly made: string;
  /** Size and time of the file (`toStamp`). */
  readonly stamp: string;
}

export interface PageRecords {
  /** What was read, by number, and what it gave. */
  readonly reads: readonly (readonly [read: string, answer: string])[];
  /** By the file's path in the site. */
  readonly pages: ReadonlyMap<string, PageRecord>;
}

const VERSION = 2;
/** Bytes of the first line, at most. */
const START = 200;
/** Characters that are written at a time. */
const CHUNK = 1_000_000;

const EXTENSION = '.ndjson';

/** Folder of the records of a site: `content` and `out` are its folders, by default those of this process. */
export const recordsFolder = (content?: string, out?: string): string => join(cacheFolder(content, out), 'pages');

/** Name of the file of records that a process writes which makes all pages, or a share of them. */
export const toRecordsName = (shard: Shard | undefined): string =>
  `${shard ? `${shard.number}-of-${shard.count}` : 'all'}${EXTENSION}`;

/** Paths of the files of records in a folder. */
export function findRecordFiles(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(EXTENSION));
    return names.sort().map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/**
 * All records of the builds before, of those files that can be read.
 * @param key digest of all that every page depends on: the code, the settings; records with another key are left out
 */
export async function readPageRecords(folder: string, key: string): Promise<PageRecords> {
  const reads: (readonly [string, string])[] = [];
  const pages = new Map<string, PageRecord>();
  for (const file of findRecordFiles(folder)) {
    const records = await readRecordFile(file);
    if (records?.key !== key) continue;
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
  if (files.length === 0 || !files.every((file) => readStart(file).includes(key))) return undefined;
  return Math.min(...files.map((file) => statSync(file).mtimeMs));
}

/** The beginning of a file, in which its key is. */
function readStart(file: string): string {
  const handle = openSync(file, 'r');
  const bytes = Buffer.alloc(START);
  try {
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, START, 0));
  } finally {
    closeSync(handle);
  }
}

/** The records of one file and their key; undefined where they are damaged. */
async function readRecordFile(file: string): Promise<(PageRecords & { readonly key: string }) | undefined> {
  const reads: [string, string][] = [];
  const pages = new Map<string, PageRecord>();
  const ends: { version?: number; key?: string; lines?: number }[] = [];
  let lines = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
      const values = JSON.parse(line) as unknown;
      lines += 1;
      if (!Array.isArray(values)) ends.push(values as (typeof ends)[number]);
      else if (values.length === 2) reads.push(values as [string, string]);
      else {
        const [path, given, made, stamp, ...numbers] = values as [string, string, string, string, ...number[]];
        pages.set(path, { given, made, stamp, reads: numbers });
      }
    }
  } catch {
    return undefined;
  }
  const [head, tail] = ends;
  const isWhole = head?.version === VERSION && head.key !== undefined && tail?.lines === lines;
  return isWhole && head.key !== undefined ? { key: head.key, reads, pages } : undefined;
}

/** Writes records as they come, so that none is held; a file that is half written is never taken for whole. */
export class PageRecordWriter {
  private readonly file: string;
  private readonly handle: number;
  private text = '';
  private lines = 0;

  constructor(file: string, key: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.file = file;
    this.handle = openSync(`${file}.tmp`, 'w');
    this.write({ version: VERSION, key });
  }

  add(path: string, { given, made, stamp, reads }: PageRecord): void {
    this.write([path, given, made, stamp, ...reads]);
  }

  /** Adds what the numbers stand for, and puts the file into its place. */
  finish(reads: Iterable<readonly [read: string, answer: string]>): void {
    for (const read of reads) this.write(read);
    this.write({ lines: this.lines + 1 });
    writeSync(this.handle, this.text);
    closeSync(this.handle);
    renameSync(`${this.file}.tmp`, this.file);
  }

  private write(value: unknown): void {
    this.lines += 1;
    this.text += `${JSON.stringify(value)}\n`;
    if (this.text.length < CHUNK) return;
    writeSync(this.handle, this.text);
    this.text = '';
  }
}
