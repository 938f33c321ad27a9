import { findPersonalData, maskPersonalData } from '../../../src/lib/privacy/maskPersonalData.ts';
import { toAsciiDigits } from '../../../src/lib/toAsciiDigits.ts';
import type { Diagnostic } from '../types.ts';

/** Letters of personal data in a row that are hidden: fewer tell nobody anything. */
const PIECE = 5;

/** Codes whose messages show personal data only as it is masked. */
const MASKED: ReadonlySet<string> = new Set(['masked-personal-data', 'personal-data']);

/** Whether a diagnostic says that its line holds personal data. */
export function isPersonal({ code }: Pick<Diagnostic, 'code'>): boolean {
  return MASKED.has(code);
}

/**
 * Diagnostics with every piece of personal data in their messages hidden. A message quotes words as received, cut
 * short, so that it may hold half a number, which no form recognises: any five letters in a row that stand in personal
 * data of the same file are hidden.
 * @param texts the texts of the files, by path; where one is missing, what its diagnostics found counts alone
 */
export function hidePersonalData(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string> = new Map(),
): Diagnostic[] {
  const told = Map.groupBy(diagnostics.filter(isPersonal), ({ path }) => path);
  const paths = new Set(diagnostics.map(({ path }) => path));
  const pieces = new Map(
    [...paths].map((path) => {
      const words = (told.get(path) ?? []).map((diagnostic) => diagnostic.words ?? '');
      return [path, toPieces([...findIn(texts.get(path) ?? ''), ...words])];
    }),
  );
  return diagnostics.map((diagnostic) => {
    if (isPersonal(diagnostic)) return diagnostic;
    const message = hide(maskPersonalData(diagnostic.message).text, pieces.get(diagnostic.path) ?? new Map());
    return message === diagnostic.message ? diagnostic : { ...diagnostic, message };
  });
}

function findIn(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => findPersonalData(line).map(({ index, length }) => line.slice(index, index + length)));
}

/** Runs of letters that are hidden, by their length: every five in a row of the words given; of shorter words, all. */
type Pieces = ReadonlyMap<number, ReadonlySet<string>>;

function toPieces(words: readonly string[]): Pieces {
  const pieces = words.flatMap((word) => toRuns(lettersOf(word), Math.min(PIECE, Math.max(lettersOf(word).length, 3))));
  const sizes = Map.groupBy(pieces, ({ letters }) => [...letters].length);
  return new Map([...sizes].map(([size, runs]) => [size, new Set(runs.map(({ letters }) => letters))]));
}

function hide(message: string, pieces: Pieces): string {
  const letters = lettersOf(message);
  const found = [...pieces].flatMap(([size, known]) => toRuns(letters, size).filter((run) => known.has(run.letters)));
  if (found.length === 0) return message;
  const hidden = new Set(found.flatMap(({ places }) => places));
  return Array.from({ length: message.length }, (_, at) => (hidden.has(at) ? '*' : message.charAt(at))).join('');
}

/** Every `size` letters in a row. */
function toRuns(letters: readonly Letter[], size: number): { letters: string; places: number[] }[] {
  return letters.slice(size - 1).map((_, at) => {
    const run = letters.slice(at, at + size);
    return { letters: run.map(({ letter }) => letter).join(''), places: run.map(({ place }) => place) };
  });
}

interface Letter {
  readonly letter: string;
  readonly place: number;
}

/** Letters and figures of a text with their places; full-width figures as ASCII. */
function lettersOf(text: string): Letter[] {
  return [...toAsciiDigits(text).matchAll(/[\p{L}\p{N}]/gu)].map(({ 0: letter, index }) => ({ letter, place: index }));
}
