/**
 * The hashes of a site's files, kept from one build to the next: a file is read again only when its size or its time is
 * another. One line for each file: hash, stamp, path.
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
  private readonly known: ReadonlyMap<string, string>;

  /** @param file where they are kept; without it, every file is read */
  constructor(file?: string) {
    this.file = file;
    this.known = file === undefined ? new Map() : readKnown(file);
  }

  /** Hashes the files of a folder, and keeps the hashes. `tell` is told how many are done. */
  hashFiles(folder: string, paths: readonly string[], tell: (done: number, total: number) => void): SiteFile[] {
    const stamps: string[] = [];
    const files = paths.map((path, at) => {
      const stamp = readStamp(join(folder, path)) ?? '';
      const kept = this.known.get(`${stamp} ${path}`);
      const sha256 = kept ?? toSha256(readFileSync(join(folder, path)));
      stamps.push(stamp);
      if (at % 100 === 0) tell(at, paths.length);
      return { path, sha256 };
    });
    tell(paths.length, paths.length);
    this.save(files.map(({ path, sha256 }, at) => `${sha256} ${stamps[at] ?? ''} ${path}\n`));
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
