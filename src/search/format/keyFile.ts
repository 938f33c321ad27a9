/**
 * Key files: what the index knows of a key, for all keys whose hash falls to the file. A key is a string of letters and
 * gaps; here it is known by a section and a number of 32 bits (see README.md). A file holds, section after section, how
 * many keys there are, the hashes without the bits that are the file's own number, and an entry for each, in bytes of
 * its own.
 */
import { BitReader, BitWriter } from './bits.ts';
import { mix } from './hash.ts';
import { readSet, writeSet } from './sets.ts';

export const SECTIONS = 4;

/** What has to be known of a part to read its entries. */
export interface Shape {
  /** How many documents it has. */
  readonly documents: number;
  /** Letters of each document. */
  readonly lengths: ArrayLike<number>;
}

/** Where letters stand: for document `index` of the entry, the places `at[from[index]..from[index + 1])`, rising. */
export interface Positions {
  readonly from: Uint32Array;
  readonly at: Uint32Array;
}

/** Where the positions of a key are that has too many for this file. */
export interface ListPlace {
  readonly file: number;
  /** Which of the lists in that file, from 0. */
  readonly slot: number;
  readonly bytes: number;
}

export interface Entry {
  /** Documents that hold the key, rising. */
  readonly documents: Uint32Array;
  /** Those of them whose title holds it, and those that have it in a heading: indexes into `documents`, rising. */
  readonly inTitle: Uint32Array;
  readonly inHeading: Uint32Array;
  readonly where: { readonly positions: Positions } | { readonly list: ListPlace } | null;
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

/** Writes how often, then where, for each of the documents. */
export function writePositions(bits: BitWriter, documents: Uint32Array, { from, at }: Positions, shape: Shape): void {
  for (let index = 0; index < documents.length; index += 1) {
    bits.writeGamma((from[index + 1] ?? 0) - (from[index] ?? 0));
  }
  documents.forEach((document, index) => {
    writeSet(bits, at, from[index] ?? 0, from[index + 1] ?? 0, 0, (shape.lengths[document] ?? 0) - 1);
  });
}

export function readPositions(bits: BitReader, documents: Uint32Array, shape: Shape): Positions {
  const from = new Uint32Array(documents.length + 1);
  for (let index = 0; index < documents.length; index += 1) from[index + 1] = (from[index] ?? 0) + bits.readGamma();
  const at = new Uint32Array(from[documents.length] ?? 0);
  documents.forEach((document, index) => {
    readSet(bits, at, from[index] ?? 0, from[index + 1] ?? 0, 0, (shape.lengths[document] ?? 0) - 1);
  });
  return { from, at };
}

/** Writes an entry and fills its last byte up. */
export function writeEntry(bits: BitWriter, { documents, inTitle, inHeading, where }: Entry, shape: Shape): void {
  bits.writeGamma(documents.length);
  writeSet(bits, documents, 0, documents.length, 0, shape.documents - 1);
  writeMarks(bits, inTitle, documents.length);
  writeMarks(bits, inHeading, documents.length);
  bits.write(where === null ? NOWHERE : 'positions' in where ? HERE : ELSEWHERE, 2);
  if (where && 'positions' in where) writePositions(bits, documents, where.positions, shape);
  if (where && 'list' in where) {
    bits.writeGamma(where.list.file + 1);
    bits.writeGamma(where.list.slot + 1);
    bits.writeGamma(where.list.bytes);
  }
  bits.align();
}

function readEntry(bits: BitReader, shape: Shape): Entry {
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
  return { list: { file: bits.readGamma() - 1, slot: bits.readGamma() - 1, bytes: bits.readGamma() } };
}

/** The file that a key is in, when there are 2^`fileBits` of them. */
export const toFile = (id: number, fileBits: number): number => (mix(id) & ((1 << fileBits) - 1)) >>> 0;

/** What of the key's hash stands in the file. */
export const toRest = (id: number, fileBits: number): number => mix(id) >>> fileBits;

/** A key as it is written: its hash's rest, and its entry as bytes. */
export interface WrittenKey {
  readonly rest: number;
  readonly bytes: Uint8Array;
}

/** One file from its sections; the keys of each rising by `rest`. */
export function toKeyFile(sections: readonly (readonly WrittenKey[])[], fileBits: number): Uint8Array<ArrayBuffer> {
  const bits = new BitWriter();
  for (const keys of sections) {
    bits.writeGamma(keys.length + 1);
    const rests = keys.map(({ rest }) => rest);
    writeSet(bits, rests, 0, rests.length, 0, 2 ** (32 - fileBits) - 1);
  }
  const chunks = [bits.toBytes(), ...sections.flatMap((keys) => keys.map(({ bytes }) => bytes))];
  const file = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let end = 0;
  for (const chunk of chunks) {
    file.set(chunk, end);
    end += chunk.length;
  }
  return file;
}

/** The entries of a file by section and rest. */
export type KeyFile = readonly ReadonlyMap<number, Entry>[];

export function readKeyFile(bytes: Uint8Array, fileBits: number, shape: Shape): KeyFile {
  const bits = new BitReader(bytes);
  const sections = Array.from({ length: SECTIONS }, () => {
    const rests = new Uint32Array(bits.readGamma() - 1);
    readSet(bits, rests, 0, rests.length, 0, 2 ** (32 - fileBits) - 1);
    return rests;
  });
  bits.align();
  return sections.map((rests) => new Map([...rests].map((rest) => [rest, readEntry(bits, shape)] as const)));
}
