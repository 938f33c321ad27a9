/**
 * Entries: what the index knows of a key, a string of two letters or more, or of a single letter. All of it is numbers:
 * documents by their order in the part, letters by their order in the document.
 */
import type { BitReader, BitWriter } from './bits.ts';
import { readSet, writeSet } from './sets.ts';

/** What has to be known of a part to read its entries. */
export interface Shape {
  /** How many documents it has. */
  readonly documents: number;
  /** Letters of each document, or a few more. */
  readonly lengths: ArrayLike<number>;
}

/** Where a key stands. */
export interface Positions {
  /** Document `index` of the entry has the places `at[from[index]..from[index + 1])`. */
  readonly from: Uint32Array;
  /** Places of the key's first letter, rising within each document. */
  readonly at: Uint32Array;
  /** Places that have signs between the letters there, as indexes into `at`, rising. */
  readonly parted: Uint32Array;
  /** For each of those, between which letters: bit 0 stands for the gap after the first letter. */
  readonly gaps: Uint32Array;
}

/** Where the positions of a split key are: a list file for each run of documents, one after another. */
export interface ListPlace {
  /** Number of the first file. */
  readonly file: number;
  /** Where the run of each file but the first begins: indexes into the entry's documents, rising. */
  readonly cuts: Uint32Array;
}

export interface Entry {
  /** Documents that hold the key, rising. */
  readonly documents: Uint32Array;
  /** Those whose title holds it, and those that have it in a heading: indexes into `documents`, rising. */
  readonly inTitle: Uint32Array;
  readonly inHeading: Uint32Array;
  /** Its places; for a split key where they are, and the documents that hold it only with signs between; or nothing. */
  readonly where: { readonly positions: Positions } | { readonly list: ListPlace; readonly parted: Uint32Array } | null;
}

const NOWHERE = 0;
const HERE = 1;
const ELSEWHERE = 2;

function writeMarks(bits: BitWriter, marks: Uint32Array, count: number): void {
  bits.writeGamma(marks.length + 1);
  writeSet(bits, marks, 0, marks.length, 0, count - 1);
}

function readMarks(bits: BitReader, count: number): Uint32Array {
  const marks = new Uint32Array(bits.readGamma() - 1);
  readSet(bits, marks, 0, marks.length, 0, count - 1);
  return marks;
}

/** The positions in the documents `start` to `end` of an entry, by themselves. */
export function slicePositions({ from, at, parted, gaps }: Positions, start: number, end: number): Positions {
  const first = from[start] as number;
  const last = from[end] as number;
  const isHere = parted.map((place) => Number(place >= first && place < last));
  return {
    from: from.slice(start, end + 1).map((place) => place - first),
    at: at.subarray(first, last),
    parted: parted.filter((_, index) => isHere[index] === 1).map((place) => place - first),
    gaps: gaps.filter((_, index) => isHere[index] === 1),
  };
}

/** Puts positions of runs of documents that follow each other together. */
export function joinPositions(all: readonly Positions[]): Positions {
  const joined = { from: [0], at: [] as Uint32Array[], parted: [] as Uint32Array[], gaps: [] as Uint32Array[] };
  let places = 0;
  for (const { from, at, parted, gaps } of all) {
    const before = places;
    for (const place of from.subarray(1)) joined.from.push(place + before);
    joined.at.push(at);
    joined.parted.push(parted.map((place) => place + before));
    joined.gaps.push(gaps);
    places += at.length;
  }
  return {
    from: Uint32Array.from(joined.from),
    at: concat(joined.at),
    parted: concat(joined.parted),
    gaps: concat(joined.gaps),
  };
}

function concat(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  return all;
}

/** Writes how often, where, and with which gaps a key of `letters` letters stands in each of the documents. */
export function writePositions(
  bits: BitWriter,
  letters: number,
  documents: Uint32Array,
  { from, at, parted, gaps }: Positions,
  { lengths }: Shape,
): void {
  for (let index = 0; index < documents.length; index += 1) {
    bits.writeGamma((from[index + 1] as number) - (from[index] as number));
  }
  documents.forEach((document, index) => {
    writeSet(bits, at, from[index] as number, from[index + 1] as number, 0, (lengths[document] as number) - 1);
  });
  writeMarks(bits, parted, at.length);
  bits.writeGamma(letters);
  for (const gap of gaps) bits.writeChoice(gap - 1, 2 ** (letters - 1) - 1);
}

export function readPositions(bits: BitReader, documents: Uint32Array, { lengths }: Shape): Positions {
  const from = new Uint32Array(documents.length + 1);
  for (let index = 0; index < documents.length; index += 1)
    from[index + 1] = (from[index] as number) + bits.readGamma();
  const at = new Uint32Array(from[documents.length] as number);
  documents.forEach((document, index) => {
    readSet(bits, at, from[index] as number, from[index + 1] as number, 0, (lengths[document] as number) - 1);
  });
  const parted = readMarks(bits, at.length);
  const letters = bits.readGamma();
  const gaps = parted.map(() => bits.readChoice(2 ** (letters - 1) - 1) + 1);
  return { from, at, parted, gaps };
}

/** Writes the entry of a key of `letters` letters and fills its last byte up. */
export function writeEntry(bits: BitWriter, letters: number, entry: Entry, shape: Shape): void {
  const { documents, inTitle, inHeading, where } = entry;
  bits.writeGamma(documents.length);
  writeSet(bits, documents, 0, documents.length, 0, shape.documents - 1);
  writeMarks(bits, inTitle, documents.length);
  writeMarks(bits, inHeading, documents.length);
  bits.write(where === null ? NOWHERE : 'positions' in where ? HERE : ELSEWHERE, 2);
  if (where && 'positions' in where) writePositions(bits, letters, documents, where.positions, shape);
  if (where && 'list' in where) {
    bits.writeGamma(where.list.file + 1);
    writeMarks(bits, where.list.cuts, documents.length);
    writeMarks(bits, where.parted, documents.length);
  }
  bits.align();
}

export function readEntry(bits: BitReader, shape: Shape): Entry {
  const documents = new Uint32Array(bits.readGamma());
  readSet(bits, documents, 0, documents.length, 0, shape.documents - 1);
  const inTitle = readMarks(bits, documents.length);
  const inHeading = readMarks(bits, documents.length);
  const where = readWhere(bits, documents, shape);
  bits.align();
  return { documents, inTitle, inHeading, where };
}

function readWhere(bits: BitReader, documents: Uint32Array, shape: Shape): Entry['where'] {
  const kind = bits.read(2);
  if (kind === HERE) return { positions: readPositions(bits, documents, shape) };
  if (kind !== ELSEWHERE) return null;
  const list = { file: bits.readGamma() - 1, cuts: readMarks(bits, documents.length) };
  return { list, parted: readMarks(bits, documents.length) };
}
