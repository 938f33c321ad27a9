/**
 * Key files: what the index knows of a key, for all keys whose hash falls to the file. A pair of letters is known by its
 * two code units, a longer key by the place of its parent among the split keys and by the letter after or before it;
 * either way by 32 bits, in a section of its own. A file holds, section after section, how many keys there are and the hashes without
 * the bits that are the file's own number; then the entries in the same order, each in bytes of its own.
 */
import { BitReader, BitWriter } from './bits.ts';
import { type Entry, readEntry, type Shape } from './entry.ts';
import { mix } from './hash.ts';
import { readSet, writeSet } from './sets.ts';

/** Sections of a key file: pairs, and split keys with one more letter behind or in front. */
export const PAIRS = 0;
export const LONGER = 1;
export const LED = 2;
/** Sections of a letter file: letters, and characters that are folded to others; the third is empty. */
export const LETTERS = 0;
export const FORMS = 1;
const SECTIONS = 3;

/** The number of a key: of a pair by its code units, of a longer one by the place of its parent. */
export const toKeyId = (first: number, letter: number): number => ((first << 16) | letter) >>> 0;

/** The file that a key is in, when there are 2^`fileBits` of them. */
export const toFile = (id: number, fileBits: number): number => (mix(id) & ((1 << fileBits) - 1)) >>> 0;

/** What of the key's hash stands in the file. */
export const toRest = (id: number, fileBits: number): number => mix(id) >>> fileBits;

/** A key as it is written: its hash's rest, and its entry as bytes. */
export interface WrittenKey {
  readonly section: number;
  readonly rest: number;
  readonly bytes: Uint8Array;
}

/** One file from its keys. */
export function toKeyFile(written: readonly WrittenKey[], fileBits: number): Uint8Array<ArrayBuffer> {
  const bits = new BitWriter();
  const sections = Array.from({ length: SECTIONS }, (_, section) =>
    written.filter((key) => key.section === section).sort((a, b) => a.rest - b.rest),
  );
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
