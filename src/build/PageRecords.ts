/**
 * What a build keeps for the next one: for each file that a page made, what the page was given, what it read, and how the
 * file can be known again. The file itself is the one in the site.
 */
import { closeSync, createReadStream, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

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
  /** Digest of all that every page depends on: the code, the settings. */
  readonly key: string;
  /** What was read, by number, and what it gave. */
  readonly reads: readonly (readonly [read: string, answer: string])[];
  /** By the file's path in the site. */
  readonly pages: ReadonlyMap<string, PageRecord>;
}

const VERSION = 2;
/** Characters that are written at a time. */
const CHUNK = 1_000_000;

/** The records of the build before; undefined where there are none that can be read. */
export async function readPageRecords(file: string): Promise<PageRecords | undefined> {
  if (!existsSync(file)) return undefined;
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
