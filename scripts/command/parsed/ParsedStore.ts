/**
 * What the parser made of each source, kept from one run to the next: a source is parsed again only when it, the code or
 * the settings have changed. A file in `node_modules/.cache` for each; what is damaged is made again.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { digestFiles } from '../../../src/lib/digestFiles.ts';
import { type ArchiveContext, namesOf, type ParsedSource } from '../../gazette/archive/parseSource.ts';
import type { Source } from '../../gazette/types.ts';
import { ROOT } from '../runProgram.ts';
import { toSha256 } from '../../../src/lib/toSha256.ts';

/** What the parser is made of, from the project's root. */
const CODE = ['scripts/gazette', 'src/lib', 'package-lock.json'];

/** Folder of what is kept for an archive: below `GAZETTE_CACHE`, by default in `node_modules`. */
export function parsedFolder(content: string): string {
  const base = process.env['GAZETTE_CACHE'] ?? join(ROOT, 'node_modules', '.cache', 'gongbao');
  return join(base, toSha256(content).slice(0, 12));
}

export class ParsedStore {
  /** Digest of all that every source's part hangs on. */
  private readonly key: string;
  private readonly folder: string;
  private readonly used = new Set<string>();

  /** @param key where another store has made it already */
  constructor(folder: string, context: ArchiveContext, key = toKey(context)) {
    this.folder = folder;
    this.key = key;
  }

  /** What another thread needs to open the same store. */
  get address(): { readonly folder: string; readonly key: string } {
    return { folder: this.folder, key: this.key };
  }

  /** What was made of a source, if it is still true. */
  find(source: Source): ParsedSource | undefined {
    try {
      return JSON.parse(zstdDecompressSync(readFileSync(this.fileOf(source))).toString('utf8')) as ParsedSource;
    } catch {
      return undefined;
    }
  }

  keep(source: Source, parsed: ParsedSource): void {
    const file = this.fileOf(source);
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(`${file}.tmp`, zstdCompressSync(JSON.stringify(parsed)));
    renameSync(`${file}.tmp`, file);
  }

  /** Removes what no source of this run has asked for. */
  prune(): void {
    if (!existsSync(this.folder)) return;
    const unused = readdirSync(this.folder).filter((name) => !this.used.has(name));
    for (const name of unused) rmSync(join(this.folder, name), { force: true });
  }

  /** Whether there is something to be found. */
  has(source: Source): boolean {
    return existsSync(this.fileOf(source));
  }

  private fileOf(source: Source): string {
    return join(this.folder, this.nameOf(source));
  }

  private nameOf({ path, sha256 }: Source): string {
    const name = toSha256(`${this.key}\n${path}\n${sha256}`).slice(0, 32);
    this.used.add(name);
    return name;
  }
}

const toKey = (context: ArchiveContext): string =>
  JSON.stringify([
    digestFiles(ROOT, CODE),
    namesOf(context),
    context.gazettes,
    context.site.corrections,
    context.site.privacy,
  ]);
