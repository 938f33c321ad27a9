/**
 * The parts of an index and what stands in their packed files. A part is a folder that can be read by itself; an index is
 * a list of parts. README.md tells the whole of it.
 */

/** Changes when an older reader could not read what is written. */
export const FORMAT = 3;

/** `manifest.json`, the only file of the index whose content changes under its name. */
export interface Manifest {
  readonly format: number;
  /** In the order that documents are counted in. */
  readonly parts: readonly PartPlace[];
  /** File of the table of traditional characters, for queries: packed JSON of two strings. */
  readonly traditional: string;
}

/** Where a part is. */
export interface PartPlace {
  /** Its folder, named by what is in it. */
  readonly folder: string;
  /** File of its documents' statuses, which other documents change: it stands by itself, so that the part stays as it is. */
  readonly status: string;
}

export const FACETS = ['year', 'organ', 'kind', 'section', 'gazette', 'status', 'has'] as const;
export type FacetName = (typeof FACETS)[number];

type OwnFacet = Exclude<FacetName, 'status'>;

/** Facets that a document has of itself. */
export const OWN_FACETS: readonly OwnFacet[] = FACETS.filter((facet) => facet !== 'status');

/** Something for each facet. */
export const forFacets = <T>(toValue: (facet: FacetName) => T): Record<FacetName, T> => ({
  year: toValue('year'),
  organ: toValue('organ'),
  kind: toValue('kind'),
  section: toValue('section'),
  gazette: toValue('gazette'),
  status: toValue('status'),
  has: toValue('has'),
});

/**
 * Head of `part.bin`, which every query reads; its columns: the code of each document's length (lengths.ts), and the
 * depths of the tree of split keys (split.ts).
 */
export interface PartHead {
  readonly documents: number;
  /** Binary logarithm of the number of files in `k/` and in `l/`. */
  readonly keyFiles: number;
  readonly letterFiles: number;
  /** Letters of the tree of keys that are split. */
  readonly split: string;
  /** Characters of the texts that are folded to others, and what the table of traditional characters makes of each. */
  readonly variants: string;
  readonly simplified: string;
}

/** Values of a facet, and the sets of them that documents have. */
export interface FacetNames {
  readonly names: readonly string[];
  readonly sets: readonly (readonly number[])[];
}

/**
 * Head of `facts.bin`, which is read where a part has matches; its columns: for each of OWN_FACETS the set of every document,
 * then year, month and day that a document is sorted by (0 where there is none), then the documents that are imprints.
 */
export type FactsHead = Readonly<Record<OwnFacet, FacetNames>>;

/** Head of the file of statuses, read with `facts.bin`; its column: the set of every document. An imprint has none. */
export type StatusHead = FacetNames;

/*
 * `texts.bin`, read for documents that are shown, has no head; its columns: letters of each title; pieces of each text in
 * `t/`; where each piece but a document's first begins, for all documents in a row, each from the one before.
 */

/** What a reader sees of a document in a list, in the order of DocumentRecord. */
export type RecordTuple = readonly [
  address: string,
  title: string,
  number: string | null,
  issuers: readonly string[],
  date: string | null,
  kind: string,
  issue: readonly [address: string, name: string] | null,
];

/** A piece of a document's text: `t/<document>.bin`, or `t/<document>-<piece>.bin` where there are several. */
export type PieceTuple = readonly [
  record: RecordTuple,
  /** Which of the document's letters the first of this piece is. */
  start: number,
  headings: readonly (readonly [anchor: string | null, text: string])[],
  /** Heading that a passage stands under (or is), from 0, -1 for none; the passage's own anchor; its text. */
  passages: readonly (readonly [heading: number, anchor: string | null, text: string])[],
];

/**
 * `n.bin`: the numbers of a part. For each series its letters, how it is printed, and for each year (0 for none) serial
 * and document by turns, each less the one before.
 */
export type NumbersTuple = readonly (readonly [
  series: string,
  printed: string,
  years: Readonly<Record<string, readonly number[]>>,
])[];

const name = (number: number): string => number.toString(36);

export const PART_PATH = 'part.bin';
export const FACTS_PATH = 'facts.bin';
export const TEXTS_PATH = 'texts.bin';
export const NUMBERS_PATH = 'n.bin';
export const keyPath = (file: number): string => `k/${name(file)}.bin`;
export const listPath = (file: number): string => `p/${name(file)}.bin`;
export const letterPath = (file: number): string => `l/${name(file)}.bin`;
export const piecePath = (document: number, piece: number, pieces: number): string =>
  pieces === 1 ? `t/${name(document)}.bin` : `t/${name(document)}-${name(piece)}.bin`;
