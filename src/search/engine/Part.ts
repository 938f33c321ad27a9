/** One part of the index: answers what it knows of a key, a letter, a number or a document's text. */
import { Fold, toTable } from '../fold/letters.ts';
import { BitReader } from '../format/bits.ts';
import { type Entry, joinPositions, type Positions, readPositions, type Shape } from '../format/entry.ts';
import {
  FORMS,
  type KeyFile,
  LED,
  LETTERS,
  LONGER,
  PAIRS,
  readKeyFile,
  toFile,
  toKeyId,
  toRest,
} from '../format/keyFile.ts';
import { fromLengthCode } from '../format/lengths.ts';
import { type Columns as Packed, unpack, unpackColumns } from '../format/packed.ts';
import {
  FACTS_PATH,
  keyPath,
  letterPath,
  listPath,
  NUMBERS_PATH,
  type NumbersTuple,
  PART_PATH,
  type PartHead,
  type PartPlace,
  piecePath,
  type PieceTuple,
  TEXTS_PATH,
} from '../format/part.ts';
import { readSplitTree } from '../format/split.ts';
import type { Files } from './Files.ts';
import { type PartFacts, toPartFacts } from './PartFacts.ts';
import { PartTexts } from './PartTexts.ts';

/** Documents and where in each something stands. */
export interface Placed {
  readonly documents: Uint32Array;
  readonly positions: Positions;
}

export class Part {
  /** How many documents there are in it, and in the parts before. */
  readonly documents: number;
  readonly offset: number;
  /** Folds the part's own texts; `variants` are the characters in them that are folded to others. */
  readonly fold: Fold;
  readonly variants: string;
  readonly table: ReadonlyMap<string, string>;
  /** Keys that are split, with their places among them. */
  readonly split: ReadonlyMap<string, number>;
  /** Address of the archive's first page. */
  readonly root: string;
  private readonly files: Files;
  private readonly folder: string;
  private readonly status: string;
  private known: Promise<PartFacts> | null = null;
  private readonly head: PartHead;
  private readonly shape: Shape;

  private constructor(files: Files, { folder, status }: PartPlace, packed: Packed, offset: number) {
    const [codes, depths] = packed.columns as [Uint32Array, Uint32Array];
    this.head = packed.head as PartHead;
    this.files = files;
    this.root = files.root;
    this.folder = folder;
    this.status = status;
    this.offset = offset;
    this.documents = this.head.documents;
    this.variants = this.head.variants;
    this.table = toTable(this.head.variants, this.head.simplified);
    this.fold = new Fold(this.table);
    this.split = readSplitTree({ letters: this.head.split, depths });
    this.shape = { documents: this.documents, lengths: codes.map(fromLengthCode) };
  }

  static async open(files: Files, place: PartPlace): Promise<(offset: number) => Part> {
    const packed = await files.read(`${place.folder}/${PART_PATH}`, unpackColumns);
    return (offset) => new Part(files, place, packed, offset);
  }

  /** What is known of a key of two letters and more; null if it is nowhere in the part. */
  async entry(letters: string): Promise<Entry | null> {
    const key = this.toKey(letters);
    if (key === null) return null;
    const { keyFiles } = this.head;
    const file = await this.keyFile(keyPath(toFile(key.id, keyFiles)), keyFiles);
    return file[key.section]?.get(toRest(key.id, keyFiles)) ?? null;
  }

  /** Documents with a letter. */
  letter(letter: string): Promise<Entry | null> {
    return this.fromLetterFile(LETTERS, letter.charCodeAt(0));
  }

  /** Documents with a character before it is folded: 縣. */
  variant(character: string): Promise<Entry | null> {
    return this.variants.includes(character)
      ? this.fromLetterFile(FORMS, character.charCodeAt(0))
      : Promise.resolve(null);
  }

  /** Where a key stands; of one whose places are in list files, in the documents of the files from that one on. */
  async positions({ documents, where }: Entry, first = 0): Promise<Placed | null> {
    if (where === null) return null;
    if ('positions' in where) return { documents, positions: where.positions };
    const { file, cuts } = where.list;
    const starts = [0, ...cuts];
    const runs = starts.slice(first).map(async (start, index) => {
      const bytes = await this.files.read(`${this.folder}/${listPath(file + first + index)}`, (read) => read);
      const own = documents.subarray(start, starts[first + index + 1]);
      return readPositions(new BitReader(bytes), own, this.shape);
    });
    return { documents: documents.subarray(starts[first]), positions: joinPositions(await Promise.all(runs)) };
  }

  numbers(): Promise<NumbersTuple> {
    return this.files.read(`${this.folder}/${NUMBERS_PATH}`, unpack) as Promise<NumbersTuple>;
  }

  /** What is known of the documents; read anew if that failed. */
  facts(): Promise<PartFacts> {
    this.known ??= this.readFacts().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  private async readFacts(): Promise<PartFacts> {
    const paths = [`${this.folder}/${FACTS_PATH}`, this.status];
    const [facts, status] = await Promise.all(paths.map((path) => this.files.read(path, unpackColumns)));
    return toPartFacts(facts as Packed, status as Packed);
  }

  texts(): Promise<PartTexts> {
    return this.files.read(`${this.folder}/${TEXTS_PATH}`, (bytes) =>
      unpackColumns(bytes).then(({ columns }) => new PartTexts(columns)),
    );
  }

  async piece(document: number, piece: number): Promise<PieceTuple> {
    const path = piecePath(document, piece, (await this.texts()).pieces(document));
    return this.files.read(`${this.folder}/${path}`, unpack) as Promise<PieceTuple>;
  }

  private fromLetterFile(section: number, id: number): Promise<Entry | null> {
    const { letterFiles } = this.head;
    return this.keyFile(letterPath(toFile(id, letterFiles)), letterFiles).then(
      (file) => file[section]?.get(toRest(id, letterFiles)) ?? null,
    );
  }

  private keyFile(path: string, fileBits: number): Promise<KeyFile> {
    return this.files.read(`${this.folder}/${path}`, (bytes) => readKeyFile(bytes, fileBits, this.shape));
  }

  /** Section and number of a key: a pair by its letters, a longer one by its parent's place and its other letter. */
  private toKey(letters: string): { section: number; id: number } | null {
    const first = letters.charCodeAt(0);
    const last = letters.charCodeAt(letters.length - 1);
    if (letters.length === 2) return { section: PAIRS, id: toKeyId(first, last) };
    const before = this.split.get(letters.slice(0, -1));
    if (before !== undefined) return { section: LONGER, id: toKeyId(before, last) };
    const behind = this.split.get(letters.slice(1));
    return behind === undefined ? null : { section: LED, id: toKeyId(behind, first) };
  }
}
