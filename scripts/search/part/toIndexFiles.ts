/** Writes the key files, list files and letter files of a part. */
import { BitWriter } from '../../../src/search/format/bits.ts';
import { mix } from '../../../src/search/format/hash.ts';
import {
  type Entry,
  type ListPlace,
  type Positions,
  type Shape,
  slicePositions,
  writeEntry,
  writePositions,
} from '../../../src/search/format/entry.ts';
import { FORMS, LED, LETTERS, LONGER, PAIRS, toKeyFile, toKeyId } from '../../../src/search/format/keyFile.ts';
import { roundLength } from '../../../src/search/format/lengths.ts';
import { NumberList } from '../../../src/search/format/NumberList.ts';
import { keyPath, letterPath, listPath } from '../../../src/search/format/part.ts';
import { ByteStore } from './ByteStore.ts';
import type { LetterStore } from './LetterStore.ts';
import { type Spread, Spreader } from './toEntry.ts';
import { type Key, toKeys } from './toKeys.ts';

/** A file of keys has at most about so many bytes. */
const FILE_SIZE = 8 * 1024;
/** About how many places a list file has. */
const LIST_PLACES = 8192;
/** There are at least 2^4 files, so that the rest of a hash fits in what a set can hold. */
const LEAST_FILE_BITS = 4;

/** Takes a file of the part: its path below the part's folder, and its bytes. */
export type TakeFile = (path: string, bytes: Uint8Array) => void;

/** What a reader has to know to find a key. */
export interface IndexFacts {
  /** Binary logarithm of the number of key files and of letter files. */
  readonly keyFiles: number;
  readonly letterFiles: number;
  /** The keys that were split; a longer key is known by the place of its parent here. */
  readonly split: readonly string[];
}

/** What an entry is known by. */
interface KeyName {
  readonly section: number;
  readonly id: number;
  readonly letters: number;
}

/** Entries that wait to be put into files: millions, so what is known of each stands in lists of numbers. */
class EntryStore {
  private readonly bytes = new ByteStore();
  private readonly bits = new BitWriter();
  private readonly shape: Shape;
  private readonly sections = new NumberList();
  private readonly hashes = new NumberList();
  /** Where each begins; the next one begins where it ends. */
  private readonly starts = new NumberList();

  constructor(shape: Shape) {
    this.shape = shape;
  }

  add({ section, id, letters }: KeyName, entry: Entry): void {
    this.bits.clear();
    writeEntry(this.bits, letters, entry, this.shape);
    this.sections.push(section);
    this.hashes.push(mix(id));
    this.starts.push(this.bytes.add(this.bits.toBytes()));
  }

  /** Writes the files; gives how many there are as a binary logarithm. */
  write(toPath: (file: number) => string, take: TakeFile): number {
    const total = this.bytes.length + 3 * this.hashes.length;
    const fileBits = Math.max(LEAST_FILE_BITS, Math.ceil(Math.log2(total / FILE_SIZE)));
    this.starts.push(this.bytes.length);
    const [sections, hashes, starts] = [this.sections.take(), this.hashes.take(), this.starts.take()];
    const files = toGroups(
      hashes.map((hash) => (hash & ((1 << fileBits) - 1)) >>> 0),
      1 << fileBits,
    );
    files.forEach((keys, file) => {
      const written = [...keys].map((key) => ({
        section: sections[key] as number,
        rest: (hashes[key] as number) >>> fileBits,
        bytes: this.bytes.slice(starts[key] as number, starts[key + 1] as number),
      }));
      take(toPath(file), toKeyFile(written, fileBits));
    });
    return fileBits;
  }
}

/** The indexes of each number below `count`, rising: a counting sort. */
function toGroups(numbers: Uint32Array, count: number): Uint32Array[] {
  const ends = new Uint32Array(count + 1);
  for (const number of numbers) ends[number + 1] = (ends[number + 1] as number) + 1;
  for (let number = 1; number <= count; number += 1)
    ends[number] = (ends[number] as number) + (ends[number - 1] as number);
  const sorted = new Uint32Array(numbers.length);
  const next = ends.slice();
  numbers.forEach((number, index) => {
    sorted[next[number] as number] = index;
    next[number] = (next[number] as number) + 1;
  });
  return Array.from({ length: count }, (_, number) => sorted.subarray(ends[number], ends[number + 1]));
}

/** Writes lists, each as one file or several. */
class ListWriter {
  private readonly bits = new BitWriter();
  private readonly shape: Shape;
  private readonly take: TakeFile;
  private files = 0;

  constructor(shape: Shape, take: TakeFile) {
    this.shape = shape;
    this.take = take;
  }

  write(letters: number, { documents, positions }: Spread): ListPlace {
    const cuts = toCuts(positions);
    const file = this.files;
    [0, ...cuts].forEach((start, index) => {
      const end = cuts[index] ?? documents.length;
      this.bits.clear();
      const own = slicePositions(positions, start, end);
      writePositions(this.bits, letters, documents.subarray(start, end), own, this.shape);
      this.take(listPath(this.files), this.bits.toBytes());
      this.files += 1;
    });
    return { file, cuts: Uint32Array.from(cuts) };
  }
}

/** Where to begin a new file: indexes into the documents. Files of one list have about as many places. */
function toCuts({ from, at }: Positions): number[] {
  const size = at.length / Math.ceil(at.length / LIST_PLACES);
  const cuts: number[] = [];
  for (let index = 1; index < from.length - 1; index += 1) {
    if ((from[index] as number) >= size * (cuts.length + 1)) cuts.push(index);
  }
  return cuts;
}

/** Makes all files that are about letters. `variants` are the characters that were folded, by document. */
export function toIndexFiles(
  store: LetterStore,
  variants: ReadonlyMap<string, Uint32Array>,
  take: TakeFile,
  longest?: number,
): IndexFacts {
  const shape = { documents: store.documents, lengths: store.lengths.map((length) => roundLength(length)) };
  const spreader = new Spreader(store);
  const keys = new EntryStore(shape);
  const letters = new EntryStore(shape);
  const lists = new ListWriter(shape, take);
  const split = new Map<string, number>();
  const takeLetter = ({ letters: letter, places }: Key): void => {
    const entry = { ...spreader.spread(places, 1), where: null };
    letters.add({ section: LETTERS, id: letter.charCodeAt(0), letters: 1 }, entry);
  };
  const takeKey = (key: Key): void => {
    const spread = spreader.spread(key.places, key.letters.length);
    const { positions, parted } = spread;
    const where = key.isSplit ? { list: lists.write(key.letters.length, spread), parted } : { positions };
    keys.add(toName(key, split), { ...spread, where });
    if (key.isSplit) split.set(key.letters, split.size);
  };
  const takeLed = ({ letters: led, places }: Key): void => {
    const spread = spreader.spread(places, led.length);
    const id = toKeyId(split.get(led.slice(1)) as number, led.charCodeAt(0));
    keys.add({ section: LED, id, letters: led.length }, { ...spread, where: spread });
  };
  toKeys(store, { takeLetter, takeKey, takeLed, longest });
  for (const [character, found] of variants) {
    letters.add({ section: FORMS, id: character.charCodeAt(0), letters: 1 }, toFormEntry(found));
  }
  const keyFiles = keys.write(keyPath, take);
  return { keyFiles, letterFiles: letters.write(letterPath, take), split: [...split.keys()] };
}

/** A pair is known by its letters, a longer key by the place of its parent among the split keys and its last letter. */
function toName({ letters }: Key, split: ReadonlyMap<string, number>): KeyName {
  const last = letters.charCodeAt(letters.length - 1);
  if (letters.length === 2) return { section: PAIRS, id: toKeyId(letters.charCodeAt(0), last), letters: 2 };
  const parent = split.get(letters.slice(0, -1)) as number;
  return { section: LONGER, id: toKeyId(parent, last), letters: letters.length };
}

const NONE = new Uint32Array(0);

const toFormEntry = (documents: Uint32Array): Entry => ({ documents, inTitle: NONE, inHeading: NONE, where: null });
