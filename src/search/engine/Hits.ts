/** Where something stands: documents, and in each the places of its first letter. */
import type { Entry, Positions } from '../format/keyFile.ts';

/** Documents of one part, by their number there, rising. */
export interface Hits {
  readonly documents: Uint32Array;
  /** Places in each document; null where only the documents are known. */
  readonly positions: Positions | null;
}

/** A list of numbers that grows. */
class Numbers {
  private values = new Uint32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  toArray(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}

/** Collects hits document by document. */
export class HitsBuilder {
  private readonly documents = new Numbers();
  private readonly from = new Numbers();
  private readonly at = new Numbers();

  /** Adds a place; documents come in rising order, and places within them. */
  add(document: number, place: number): void {
    if (this.documents.length === 0 || this.last !== document) {
      this.documents.push(document);
      this.from.push(this.at.length);
      this.last = document;
    }
    this.at.push(place);
  }

  toHits(): Hits {
    this.from.push(this.at.length);
    return { documents: this.documents.toArray(), positions: { from: this.from.toArray(), at: this.at.toArray() } };
  }

  private last = -1;
}

export const NO_HITS: Hits = { documents: new Uint32Array(0), positions: null };

/** Numbers that are in both rising lists. */
export function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Numbers();
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    const difference = (a[left] ?? 0) - (b[right] ?? 0);
    if (difference === 0) both.push(a[left] ?? 0);
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return both.toArray();
}

/** Numbers of the first rising list that are not in the second. */
export function subtract(a: Uint32Array, b: Uint32Array): Uint32Array {
  const gone = new Set(b);
  return a.filter((value) => !gone.has(value));
}

/** Numbers that are in any of the rising lists. */
export function unite(lists: readonly Uint32Array[]): Uint32Array {
  if (lists.length <= 1) return lists[0] ?? new Uint32Array(0);
  return Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
}

const placesOf = ({ from, at }: Positions, index: number): Uint32Array => at.subarray(from[index], from[index + 1]);

/** Hits of keys that stand at the same place of the query, together. */
export function uniteHits(all: readonly Hits[]): Hits {
  if (all.length <= 1) return all[0] ?? NO_HITS;
  const documents = unite(all.map((hits) => hits.documents));
  if (all.some(({ positions }) => positions === null)) return { documents, positions: null };
  const builder = new HitsBuilder();
  const next = all.map(() => 0);
  for (const document of documents) {
    const places = all.flatMap(({ documents: own, positions }, which) => {
      const index = next[which] ?? 0;
      if (own[index] !== document || !positions) return [];
      next[which] = index + 1;
      return [...placesOf(positions, index)];
    });
    for (const place of places.sort((a, b) => a - b)) builder.add(document, place);
  }
  return builder.toHits();
}

/**
 * Hits of the whole: places from which the first key is `firstShift` letters and the second `secondShift` letters away.
 * Places are counted from the beginning of the whole.
 */
export function join(first: Hits, second: Hits, shift: number): Hits {
  const builder = new HitsBuilder();
  const { positions: a } = first;
  const { positions: b } = second;
  if (!a || !b) return { documents: intersect(first.documents, second.documents), positions: null };
  let left = 0;
  let right = 0;
  while (left < first.documents.length && right < second.documents.length) {
    const document = first.documents[left] ?? 0;
    const difference = document - (second.documents[right] ?? 0);
    if (difference === 0) joinPlaces(placesOf(a, left), placesOf(b, right), shift, (place) => builder.add(document, place));
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return builder.toHits();
}

/** Places of the first list that have one of the second `shift` letters on. */
function joinPlaces(first: Uint32Array, second: Uint32Array, shift: number, add: (place: number) => void): void {
  let right = 0;
  for (const place of first) {
    while (right < second.length && (second[right] ?? 0) < place + shift) right += 1;
    if (second[right] === place + shift) add(place);
  }
}

/** The hits in these documents alone. */
export function within({ documents, positions }: Hits, wanted: Uint32Array): Hits {
  if (wanted.length === documents.length) return { documents, positions };
  if (!positions) return { documents: intersect(documents, wanted), positions: null };
  const kept = new Set(wanted);
  const builder = new HitsBuilder();
  documents.forEach((document, index) => {
    if (kept.has(document)) for (const place of placesOf(positions, index)) builder.add(document, place);
  });
  return builder.toHits();
}

/** The hits moved to where the whole begins, `shift` letters earlier; places before the document's beginning fall away. */
export function moveBack(hits: Hits, shift: number): Hits {
  if (shift === 0 || !hits.positions) return hits;
  const builder = new HitsBuilder();
  const { positions } = hits;
  hits.documents.forEach((document, index) => {
    for (const place of placesOf(positions, index)) if (place >= shift) builder.add(document, place - shift);
  });
  return builder.toHits();
}

export const toHits = ({ documents }: Entry, positions: Positions | null): Hits => ({ documents, positions });
