/** Turns the places of a key into what is written of it: documents, marks and the places within each document. */
import type { Positions } from '../../../src/search/format/entry.ts';
import { GAP_AFTER, IN_HEADING, type LetterStore } from './LetterStore.ts';

/** The places of a key, by document. */
export interface Spread {
  /** Rising. */
  readonly documents: Uint32Array;
  readonly positions: Positions;
  /** Indexes into `documents`: in the title, in a heading, nowhere without signs between. */
  readonly inTitle: Uint32Array;
  readonly inHeading: Uint32Array;
  readonly parted: Uint32Array;
}

const STEP = 8;

/** Finds the document that a place is in: a coarse table, then a few steps. */
export class Documents {
  private readonly store: LetterStore;
  private readonly coarse: Uint32Array;

  constructor(store: LetterStore) {
    this.store = store;
    this.coarse = new Uint32Array((store.length >>> STEP) + 1);
    let document = 0;
    for (let index = 0; index < this.coarse.length; index += 1) {
      while ((store.starts[document + 1] ?? Infinity) <= index << STEP) document += 1;
      this.coarse[index] = document;
    }
  }

  at(place: number): number {
    let document = this.coarse[place >>> STEP] as number;
    while ((this.store.starts[document + 1] ?? Infinity) <= place) document += 1;
    return document;
  }
}

/** Spreads the places of a key of `letters` letters over the documents that they are in. */
export function toSpread(store: LetterStore, documents: Documents, places: Uint32Array, letters: number): Spread {
  const found: number[] = [];
  const from: number[] = [];
  const marks = { inTitle: [] as number[], inHeading: [] as number[], plain: [] as number[] };
  const parted: number[] = [];
  const gaps: number[] = [];
  const at = new Uint32Array(places.length);
  let end = -1;
  let start = 0;
  let titleEnd = 0;
  places.forEach((place, index) => {
    if (place >= end) {
      const document = documents.at(place);
      start = store.starts[document] as number;
      end = store.starts[document + 1] as number;
      titleEnd = start + (store.titleLengths[document] as number);
      found.push(document);
      from.push(index);
    }
    const last = found.length - 1;
    at[index] = place - start;
    if (place + letters <= titleEnd) addMark(marks.inTitle, last);
    if (isHeading(store, place, place + letters - 1)) addMark(marks.inHeading, last);
    const gap = toGaps(store, place, letters);
    if (gap === 0) addMark(marks.plain, last);
    else {
      parted.push(index);
      gaps.push(gap);
    }
  });
  from.push(places.length);
  const positions = { from, at, parted, gaps };
  return { ...toArrays(marks, found), documents: Uint32Array.from(found), positions: toTyped(positions) };
}

/** Between which letters of a key there are signs, a bit each. */
function toGaps({ flags }: LetterStore, place: number, letters: number): number {
  let gaps = 0;
  for (let index = 0; index < letters - 1; index += 1) {
    gaps |= ((flags[place + index] as number) & GAP_AFTER) << index;
  }
  return gaps;
}

const isHeading = ({ flags }: LetterStore, first: number, last: number): boolean =>
  ((flags[first] as number) & (flags[last] as number) & IN_HEADING) !== 0;

function addMark(marks: number[], index: number): void {
  if (marks.at(-1) !== index) marks.push(index);
}

const toTyped = ({ from, at, parted, gaps }: { [Key in keyof Positions]: ArrayLike<number> }): Positions => ({
  from: Uint32Array.from(from),
  at: Uint32Array.from(at),
  parted: Uint32Array.from(parted),
  gaps: Uint32Array.from(gaps),
});

function toArrays(marks: { inTitle: number[]; inHeading: number[]; plain: number[] }, documents: readonly number[]) {
  const plain = new Set(marks.plain.length === documents.length ? [] : marks.plain);
  const parted = marks.plain.length === documents.length ? [] : documents.keys().filter((index) => !plain.has(index));
  return {
    inTitle: Uint32Array.from(marks.inTitle),
    inHeading: Uint32Array.from(marks.inHeading),
    parted: Uint32Array.from(parted),
  };
}
