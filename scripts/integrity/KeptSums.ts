/**
 * The hashes of a site's files, kept from one build to the next: a file is read again only when its size or its time is
 * another. One line for each file: hash, stamp, path. Those of pages need not be kept: they are known when they are written.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readStamp } from '../../src/build/takeFile.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';
import type { SiteFile } from './toManifest.ts';

/** Lines that are put together at a time. */
const CHUNK = 50_000;

export class KeptSums {
  private readonly file: string | undefined;
  private readonly given: ReadonlyMap<string, string>;
  private readonly known: ReadonlyMap<string, string>;

  /**
   * @param file where they are kept; without it, none is
   * @param given hashes that are known, by stamp and path; these are not kept here
   */
  constructor(file?: string, given: ReadonlyMap<string, string> = new Map()) {
    this.file = file;
    this.given = given;
    this.known = file === undefined ? new Map() : readKnown(file);
  }

  /** Hashes the files of a folder, and keeps the hashes. `tell` is told how many are done. */
  hashFiles(folder: string, paths: readonly string[], tell: (done: number, total: number) => void): SiteFile[] {
    const lines: string[] = [];
    const files = paths.map((path, at) => {
      const name = `${readStamp(join(folder, path)) ?? ''} ${path}`;
      const given = this.given.get(name);
      const sha256 = given ?? this.known.get(name) ?? toSha256(readFileSync(join(folder, path)));
      if (given === undefined) lines.push(`${sha256} ${name}\n`);
      if (at % 100 === 0) tell(at, paths.length);
      return { path, sha256 };
    });
    tell(paths.length, paths.length);
    this.save(lines);
    return files;
  }

  private save(lines: readonly string[]): void {
    if (this.file === undefined) return;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.tmp`, '');
    for (let start = 0; start < lines.length; start += CHUNK) {
      writeFileSync(`${this.file}.tmp`, lines.slice(start, start + CHUNK).join(''), { flag: 'a' });
    }
    renameSync(`${this.file}.tmp`, this.file);
  }
}

/** Hashes by stamp and path; none where the file is missing or is none of ours. */
function readKnown(file: string): Map<string, string> {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return new Map(lines.filter((line) => line[64] === ' ').map((line) => [line.slice(65), line.slice(0, 64)]));
  } catch {
    return new Map();
  }
}
