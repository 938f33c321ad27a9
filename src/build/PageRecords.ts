/**
 * What a build keeps for the next one: for each file that a page made, what the page was given, what it read, and how the
 * file can be known again. The file itself is the one in the site. Each process that makes pages writes a file of records.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../lib/folders.ts';
import type { Shard } from './toShare.ts';

export interface PageRecord {
  /** Digest of what the page was given. */
  readonly given: string;
  /** Numbers of what it read. */
  readonly reads: readonly number[];
  /** SHA-256 of the file. */
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

/** Changes when records of an earlier version cannot be read. */
export const RECORDS_VERSION = 3;

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
