/** One part of the index: answers what it knows of a key, a letter, a number or a document's text. */
import { Fold, toTable } from '../fold/letters.ts';
import type { Entry, Positions } from '../format/entry.ts';
import { type KeyFile, readKeyFile, toFile, toRest } from '../format/keyFile.ts';
import { readList } from '../format/listFile.ts';
import { unpack } from '../format/packed.ts';
import {
  keyPath,
  letterPath,
  listPath,
  type NumbersTuple,
  type PartFacts,
  piecePath,
  type PieceTuple,
} from '../format/part.ts';
import type { Files } from './Files.ts';

export class Part {
  readonly facts: PartFacts;
  /** How many documents there are in the parts before. */
  readonly offset: number;
  /** Folds the part's own texts. */
  readonly fold: Fold;
  readonly split: ReadonlyMap<string, number>;
  readonly days: Int32Array;
  readonly imprints: ReadonlySet<number>;
  /** Address of the archive's first page. */
  readonly root: string;
  private readonly files: Files;
  private readonly folder: string;
  /** For each document, where in `facts.starts` its pieces stand. */
  private readonly pieceStarts: Uint32Array;

  private constructor(files: Files, folder: string, facts: PartFacts, offset: number) {
    this.files = files;
    this.root = files.root;
    this.folder = folder;
    this.facts = facts;
    this.offset = offset;
    this.fold = new Fold(toTable(facts.variants, facts.simplified));
    this.split = new Map(facts.split.map((units, index) => [units, index]));
    this.days = toSums(facts.days);
    this.imprints = new Set(facts.imprints);
    this.pieceStarts = new Uint32Array(facts.documents);
    let next = 0;
    facts.pieces.forEach((pieces, document) => {
      this.pieceStarts[document] = next;
      next += pieces - 1;
    });
  }

  static async open(files: Files, folder: string): Promise<(offset: number) => Part> {
    const facts = (await files.read(`${folder}/part.bin`, unpack)) as PartFacts;
    return (offset) => new Part(files, folder, facts, offset);
  }

  /** What is known of a key of two letters and more; null if it is nowhere in the part. */
  async entry(letters: string): Promise<Entry | null> {
    const key = this.toKeyId(letters);
    if (key === null) return null;
    const { keyFiles } = this.facts;
    const file = await this.keyFile(keyPath(toFile(key.id, keyFiles)), keyFiles);
    return file[key.section]?.get(toRest(key.id, keyFiles)) ?? null;
  }

  /** Documents with a letter. */
  letter(letter: string): Promise<Entry | null> {
    return this.fromLetterFile(0, letter.charCodeAt(0));
  }

  /** Documents with a character before it is folded: 縣. */
  variant(character: string): Promise<Entry | null> {
    return this.facts.variants.includes(character)
      ? this.fromLetterFile(1, character.charCodeAt(0))
      : Promise.resolve(null);
  }

  /** Where a key stands in the documents of its entry. */
  async positions({ documents, where }: Entry): Promise<Positions | null> {
    if (where === null) return null;
    if ('positions' in where) return where.positions;
    const { file, slot } = where.list;
    const bytes = await this.files.read(`${this.folder}/${listPath(file)}`, (read) => read);
    return readList(bytes, slot, documents, this.facts);
  }

  numbers(): Promise<NumbersTuple> {
    return this.files.read(`${this.folder}/n.bin`, unpack) as Promise<NumbersTuple>;
  }

  piece(document: number, piece: number): Promise<PieceTuple> {
    const path = piecePath(document, piece, this.pieces(document));
    return this.files.read(`${this.folder}/${path}`, unpack) as Promise<PieceTuple>;
  }

  pieces(document: number): number {
    return this.facts.pieces[document] ?? 1;
  }

  /** Which piece a letter of the document is in. */
  pieceAt(document: number, letter: number): number {
    const first = this.pieceStarts[document] ?? 0;
    let piece = 0;
    let start = 0;
    for (; piece < this.pieces(document) - 1; piece += 1) {
      start += this.facts.starts[first + piece] ?? 0;
      if (letter < start) break;
    }
    return piece;
  }

  private fromLetterFile(section: number, id: number): Promise<Entry | null> {
    const { letterFiles } = this.facts;
    return this.keyFile(letterPath(toFile(id, letterFiles)), letterFiles).then(
      (file) => file[section]?.get(toRest(id, letterFiles)) ?? null,
    );
  }

  private keyFile(path: string, fileBits: number): Promise<KeyFile> {
    return this.files.read(`${this.folder}/${path}`, (bytes) => readKeyFile(bytes, fileBits, this.toShape()));
  }

  private toShape() {
    return { documents: this.facts.documents, lengths: this.facts.lengths };
  }

  /** Section and number of a key: a pair by its letters, a longer one by its parent's place and its last letter. */
  private toKeyId(letters: string): { section: number; id: number } | null {
    const isPair = letters.length === 2;
    const first = isPair ? letters.charCodeAt(0) : this.split.get(letters.slice(0, -1));
    if (first === undefined) return null;
    return { section: isPair ? 0 : 1, id: ((first << 16) | letters.charCodeAt(letters.length - 1)) >>> 0 };
  }
}

function toSums(differences: readonly number[]): Int32Array {
  const sums = new Int32Array(differences.length);
  differences.forEach((difference, index) => (sums[index] = (sums[index - 1] ?? 0) + difference));
  return sums;
}
