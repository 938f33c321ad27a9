/**
 * Which parts of the index the site has already: a part is made again only when one of its documents, or the code, has
 * changed. A line in the cache folder for each part; the part itself is the one in the site as it was.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readStamp, takeFolder } from '../../src/build/takeFile.ts';
import { digestFiles } from '../../src/lib/digestFiles.ts';
import { listFiles } from '../../src/lib/listFiles.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';
import { ROOT } from '../command/runProgram.ts';
import type { IndexDocument } from './IndexDocument.ts';

/** What an index is made with, from the project's root. */
const CODE = ['scripts/search', 'src/search', 'src/lib', 'package-lock.json'];

interface KeptPart {
  /** Name of its folder. */
  readonly name: string;
  /** Digest of its files' sizes and times. */
  readonly stamps: string;
  /** Digest of what is in them. */
  readonly digest: string;
}

export class PartStore {
  private readonly file: string;
  private readonly kept: string;
  private readonly code = digestFiles(ROOT, CODE);
  private readonly known: Readonly<Record<string, KeptPart>>;
  private readonly used: Record<string, KeptPart> = {};

  /**
   * @param file where the parts are recorded
   * @param kept folder that holds the parts of the site as it was
   */
  constructor(file: string, kept: string) {
    this.file = file;
    this.kept = kept;
    this.known = readKnown(file);
  }

  /** What a part hangs on: its documents but for their statuses, their texts, limits, the code. */
  toKey(documents: readonly IndexDocument[], limits: unknown): string {
    const hash = createHash('sha256').update(`${this.code}\n${JSON.stringify(limits ?? null)}\n`);
    for (const { file, status: _status, ...document } of documents) {
      hash.update(JSON.stringify(document));
      if (file !== null) hash.update(readFileSync(file));
    }
    return hash.digest('hex');
  }

  /** Puts a part of the site as it was into `folder`; gives its name, or undefined where it is to be made. */
  takeOver(key: string, folder: string): string | undefined {
    const part = this.known[key];
    if (part === undefined || !this.isAsMade(part)) return undefined;
    takeFolder(join(this.kept, part.name), join(folder, part.name));
    this.used[key] = { ...part, stamps: toStamps(join(folder, part.name)) };
    return part.name;
  }

  /** Whether a part of the site as it was is what was made: by size and time, or else by what is in it. */
  private isAsMade({ name, stamps, digest }: KeptPart): boolean {
    const folder = join(this.kept, name);
    return existsSync(folder) && (toStamps(folder) === stamps || digestFiles(this.kept, [name]) === digest);
  }

  /** Records a part that was made in `folder`. */
  keep(key: string, name: string, folder: string): void {
    this.used[key] = { name, stamps: toStamps(join(folder, name)), digest: digestFiles(folder, [name]) };
  }

  /** Writes what there is now. */
  save(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify(this.used));
  }
}

const toStamps = (folder: string): string =>
  toSha256(
    listFiles(folder)
      .map((path) => `${path} ${readStamp(join(folder, path)) ?? ''}\n`)
      .join(''),
  );

function readKnown(file: string): Record<string, KeptPart> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, KeptPart>;
  } catch {
    return {};
  }
}
