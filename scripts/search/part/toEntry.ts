/** Turns the places of a key into what is written of it: documents, marks and the places within each document. */
import type { Positions } from '../../../src/search/format/entry.ts';
import { NumberList } from '../../../src/search/format/NumberList.ts';
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
class Documents {
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

/** Spreads the places of keys over the documents that they are in. Millions of keys go through it. */
export class Spreader {
  private readonly store: LetterStore;
  private readonly documents: Documents;
  private readonly found = new NumberList();
  private readonly from = new NumberList();
  private readonly inTitle = new NumberList();
  private readonly inHeading = new NumberList();
  private readonly plain = new NumberList();
  private readonly parted = new NumberList();
  private readonly gaps = new NumberList();

  constructor(store: LetterStore) {
    this.store = store;
    this.documents = new Documents(store);
  }

  /** @param places where a key of `letters` letters begins, rising */
  spread(places: Uint32Array, letters: number): Spread {
    const at = new Uint32Array(places.length);
    let start = 0;
    let end = -1;
    let titleEnd = 0;
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] as number;
      if (place >= end) {
        const document = this.documents.at(place);
        start = this.store.starts[document] as number;
        end = this.store.starts[document + 1] as number;
        titleEnd = start + (this.store.titleLengths[document] as number);
        this.found.push(document);
        this.from.push(index);
      }
      at[index] = place - start;
      this.note(index, place, letters, place + letters <= titleEnd);
    }
    this.from.push(places.length);
    return this.toSpread(at);
  }

  private note(index: number, place: number, letters: number, isInTitle: boolean): void {
    const { flags } = this.store;
    const document = this.found.length - 1;
    if (isInTitle) this.inTitle.mark(document);
    if (((flags[place] as number) & (flags[place + letters - 1] as number) & IN_HEADING) !== 0)
      this.inHeading.mark(document);
    const gap = toGaps(flags, place, letters);
    if (gap === 0) this.plain.mark(document);
    else {
      this.parted.push(index);
      this.gaps.push(gap);
    }
  }

  private toSpread(at: Uint32Array): Spread {
    const documents = this.found.take();
    const positions = { from: this.from.take(), at, parted: this.parted.take(), gaps: this.gaps.take() };
    return {
      documents,
      positions,
      inTitle: this.inTitle.take(),
      inHeading: this.inHeading.take(),
      parted: toOthers(this.plain.take(), documents.length),
    };
  }
}

/** Between which letters of a key there are signs, a bit each. */
function toGaps(flags: Uint8Array, place: number, letters: number): number {
  let gaps = 0;
  for (let index = 0; index < letters - 1; index += 1) {
    gaps |= ((flags[place + index] as number) & GAP_AFTER) << index;
  }
  return gaps;
}

/** The numbers below `count` that are not among those, which rise. */
function toOthers(numbers: Uint32Array, count: number): Uint32Array {
  const others = new Uint32Array(count - numbers.length);
  let next = 0;
  let end = 0;
  for (let number = 0; end < others.length; number += 1) {
    if (numbers[next] === number) next += 1;
    else {
      others[end] = number;
      end += 1;
    }
  }
  return others;
}
