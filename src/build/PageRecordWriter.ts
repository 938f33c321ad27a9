import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type PageRecord, RECORDS_VERSION } from './PageRecords.ts';

/** Characters that are written at a time. */
const CHUNK = 1_000_000;

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
    this.write({ version: RECORDS_VERSION, key });
  }

  add(path: string, { given, made, stamp, reads }: PageRecord): void {
    this.write([path, given, made, stamp, ...reads]);
  }

  /** Adds what the numbers stand for, and puts the file into its place. */
  finish(reads: Iterable<readonly [number: number, read: string, answer: string]>): void {
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
