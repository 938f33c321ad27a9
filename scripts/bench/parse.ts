/** How fast the parser is, against reading the same files and splitting them into lines, from 1 to many issues. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeContent } from '../command/makeContent.ts';
import type { ArchiveFiles, SourceFile } from '../command/readArchive.ts';
import { makeTexts } from './parse/makeTexts.ts';
import { measure } from './parse/measure.ts';

/** One size of archive: how much text it has, and the milliseconds that it takes. */
export interface Speed {
  readonly issues: number;
  readonly characters: number;
  readonly lines: number;
  /** Reading the files as UTF-8 and splitting them into lines. */
  readonly floor: number;
  /** Reading the files and making every generated file of them, the editor's report too. */
  readonly parse: number;
}

/** `1, 10, 100, …` up to `most`, and `most` itself. */
export function toSizes(most: number): number[] {
  const sizes = [1, 10, 100, 1000].filter((size) => size < most);
  return [...sizes, most];
}

/** Measures archives of 1, 10, 100, … issues, made of the texts of `archive` with other numbers. */
export function measureParse(archive: ArchiveFiles, most: number, tell: (speed: Speed) => void): Speed[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-bench-'));
  try {
    const texts = makeTexts(archive.sources, most);
    for (const { path, bytes } of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const paths = texts.map(({ path }) => path);
    // Node compiles what runs often: an archive is parsed once before the first is measured.
    measure(() => parse(archive, folder, paths.slice(0, 8)));
    return toSizes(most).map((issues) => {
      const speed = measureSize(archive, folder, paths.slice(0, issues));
      tell(speed);
      return speed;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureSize(archive: ArchiveFiles, folder: string, paths: readonly string[]): Speed {
  const read = () => paths.map((path) => readFileSync(join(folder, path), 'utf8').split('\n'));
  const lines = read();
  return {
    issues: paths.length,
    characters: sum(lines.flatMap((text) => text.map(({ length }) => length))),
    lines: sum(lines.map(({ length }) => length)),
    floor: measure(read),
    parse: measure(() => parse(archive, folder, paths)),
  };
}

function parse(archive: ArchiveFiles, folder: string, paths: readonly string[]): number {
  const sources = paths.map((path): SourceFile => ({ path, bytes: readFileSync(join(folder, path)) }));
  return makeContent({ ...archive, sources }).files.length;
}

/** How time grows with the text between two sizes: 1 where it grows as the text does, 2 with its square. */
export function toGrowth(less: Speed, more: Speed): number {
  return Math.log(more.parse / less.parse) / Math.log(more.characters / less.characters);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
