/** Writes the key files, list files and letter files of a part. */
import { BitWriter } from '../../../src/search/format/bits.ts';
import { mix } from '../../../src/search/format/hash.ts';
import {
  type Entry,
  type ListPlace,
  type Shape,
  writeEntry,
  writePositions,
} from '../../../src/search/format/entry.ts';
import { SECTIONS, toKeyFile, type WrittenKey } from '../../../src/search/format/keyFile.ts';
import { toListFile } from '../../../src/search/format/listFile.ts';
import { keyPath, letterPath, listPath } from '../../../src/search/format/part.ts';
import { ByteStore } from './ByteStore.ts';
import type { LetterStore } from './LetterStore.ts';
import { type Spread, Spreader } from './toEntry.ts';
import { type Key, toKeys } from './toKeys.ts';

/** About how many bytes a file of keys has, and a file of lists. */
const FILE_SIZE = 8 * 1024;
const LIST_FILE_SIZE = 16 * 1024;
/** There are at least 2^4 files, so that the rest of a hash fits in what a set can hold. */
const LEAST_FILE_BITS = 4;

/** A file of a part. */
export interface PartFile {
  /** Below the part's folder: `k/3f`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a reader has to know to find a key. */
export interface IndexFacts {
  /** Binary logarithm of the number of key files and of letter files. */
  readonly keyFiles: number;
  readonly letterFiles: number;
  /** The keys that were split; a longer key is known by the place of its parent here. */
  readonly split: readonly string[];
}

/** Entries that wait to be put into files. */
class EntryStore {
  private readonly bytes = new ByteStore();
  private readonly bits = new BitWriter();
  private readonly shape: Shape;
  private readonly keys: { section: number; id: number; start: number; end: number }[] = [];

  constructor(shape: Shape) {
    this.shape = shape;
  }

  add({ section, id, letters }: KeyId, entry: Entry): void {
    this.bits.clear();
    writeEntry(this.bits, letters, entry, this.shape);
    const start = this.bytes.add(this.bits.toBytes());
    this.keys.push({ section, id, start, end: this.bytes.length });
  }

  /** The files, and how many there are as a binary logarithm. */
  toFiles(toPath: (file: number) => string): { files: PartFile[]; fileBits: number } {
    const fileBits = Math.max(
      LEAST_FILE_BITS,
      Math.ceil(Math.log2((this.bytes.length + 3 * this.keys.length) / FILE_SIZE)),
    );
    const hashed = this.keys.map(({ section, id, start, end }) => ({ section, hash: mix(id), start, end }));
    const byFile = Map.groupBy(hashed, ({ hash }) => (hash & ((1 << fileBits) - 1)) >>> 0);
    const files = Array.from({ length: 1 << fileBits }, (_, file) => {
      const keys = (byFile.get(file) ?? []).map(({ section, hash, start, end }): WrittenKey & { section: number } => ({
        section,
        rest: hash >>> fileBits,
        bytes: this.bytes.slice(start, end),
      }));
      const sections = Array.from({ length: SECTIONS }, (_, section) =>
        keys.filter((key) => key.section === section).sort((a, b) => a.rest - b.rest),
      );
      return { path: toPath(file), bytes: toKeyFile(sections, fileBits) };
    });
    return { files, fileBits };
  }
}

/** Lists that wait to be put into files, several to a file. */
class ListStore {
  readonly files: PartFile[] = [];
  private readonly bits = new BitWriter();
  private open: Uint8Array[] = [];
  private size = 0;

  add(letters: number, { documents, positions }: Spread, shape: Shape): ListPlace {
    this.bits.clear();
    writePositions(this.bits, letters, documents, positions, shape);
    const bytes = this.bits.toBytes().slice();
    if (this.size > 0 && this.size + bytes.length > LIST_FILE_SIZE) this.close();
    this.open.push(bytes);
    this.size += bytes.length;
    return { file: this.files.length, slot: this.open.length - 1, bytes: bytes.length };
  }

  close(): void {
    if (this.open.length > 0) this.files.push({ path: listPath(this.files.length), bytes: toListFile(this.open) });
    this.open = [];
    this.size = 0;
  }
}

/** What an entry is known by. */
interface KeyId {
  readonly section: number;
  readonly id: number;
  readonly letters: number;
}

/** A pair is known by its letters, a longer key by the place of its parent among the split keys and its last letter. */
function toKeyId({ letters }: Key, split: ReadonlyMap<string, number>): KeyId {
  const last = letters.charCodeAt(letters.length - 1);
  const isPair = letters.length === 2;
  const first = isPair ? letters.charCodeAt(0) : (split.get(letters.slice(0, -1)) as number);
  return { section: isPair ? 0 : 1, id: ((first << 16) | last) >>> 0, letters: letters.length };
}

/** Makes all files that are about letters. `variants` are the characters that were folded, by document. */
export function toIndexFiles(
  store: LetterStore,
  variants: ReadonlyMap<string, Uint32Array>,
  longest?: number,
): { files: PartFile[]; facts: IndexFacts } {
  const shape = { documents: store.documents, lengths: store.lengths };
  const spreader = new Spreader(store);
  const keys = new EntryStore(shape);
  const letters = new EntryStore(shape);
  const lists = new ListStore();
  const split = new Map<string, number>();
  const takeLetter = ({ letters: letter, places }: Key): void => {
    const entry = { ...spreader.spread(places, 1), where: null };
    letters.add({ section: 0, id: letter.charCodeAt(0), letters: 1 }, entry);
  };
  const takeKey = (key: Key): void => {
    const spread = spreader.spread(key.places, key.letters.length);
    const { positions, parted } = spread;
    const where = key.isSplit ? { list: lists.add(key.letters.length, spread, shape), parted } : { positions };
    keys.add(toKeyId(key, split), { ...spread, where });
    if (key.isSplit) split.set(key.letters, split.size);
  };
  toKeys(store, { takeLetter, takeKey, longest });
  lists.close();
  for (const [character, found] of variants) {
    letters.add({ section: 1, id: character.charCodeAt(0), letters: 1 }, toVariantEntry(found));
  }
  const keyFiles = keys.toFiles(keyPath);
  const letterFiles = letters.toFiles(letterPath);
  const files = [...keyFiles.files, ...lists.files, ...letterFiles.files];
  return { files, facts: { keyFiles: keyFiles.fileBits, letterFiles: letterFiles.fileBits, split: [...split.keys()] } };
}

const NONE = new Uint32Array(0);

const toVariantEntry = (documents: Uint32Array): Entry => ({ documents, inTitle: NONE, inHeading: NONE, where: null });
