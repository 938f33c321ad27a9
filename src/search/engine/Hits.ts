/** Where something stands: documents, and in each the places of its first letter. */
import { NumberList } from '../format/NumberList.ts';

/** Documents of one part, by their number there, rising. */
export interface Hits {
  readonly documents: Uint32Array;
  /** Places in each document; null where only the documents are known. */
  readonly places: Places | null;
}

export interface Places {
  /** Document `index` has the places `at[from[index]..from[index + 1])`. */
  readonly from: Uint32Array;
  readonly at: Uint32Array;
}

/** Collects hits, document by document. */
export class HitsBuilder {
  private readonly documents = new NumberList();
  private readonly from = new NumberList();
  private readonly at = new NumberList();
  private last = -1;

  /** Adds a place; documents come in rising order, and places within them. */
  add(document: number, place: number): void {
    if (this.last !== document) {
      this.documents.push(document);
      this.from.push(this.at.length);
      this.last = document;
    }
    this.at.push(place);
  }

  toHits(): Hits {
    this.from.push(this.at.length);
    return { documents: this.documents.take(), places: { from: this.from.take(), at: this.at.take() } };
  }
}

export const NO_HITS: Hits = { documents: new Uint32Array(0), places: null };

/** Calls `found` with the indexes of each number that is in both rising lists. */
function match(a: Uint32Array, b: Uint32Array, found: (left: number, right: number) => void): void {
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    const difference = (a[left] as number) - (b[right] as number);
    if (difference === 0) found(left, right);
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
}

/** Numbers that are in both rising lists. */
export function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new NumberList();
  match(a, b, (left) => both.push(a[left] as number));
  return both.take();
}

/** Numbers of the first list that are not in the second. */
export function subtract(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (b.length === 0) return a;
  const gone = new Set(b);
  return a.filter((value) => !gone.has(value));
}

export const placesOf = ({ from, at }: Places, index: number): Uint32Array => at.subarray(from[index], from[index + 1]);

/** The places of `first` that have one of `second` so many letters on. Both have to know their places. */
export function join(first: Hits, second: Hits, shift: number): Hits {
  const builder = new HitsBuilder();
  const [a, b] = [first.places, second.places];
  if (!a || !b) return { documents: intersect(first.documents, second.documents), places: null };
  match(first.documents, second.documents, (left, right) => {
    const moved = placesOf(b, right);
    let next = 0;
    for (const place of placesOf(a, left)) {
      while (next < moved.length && (moved[next] as number) < place + shift) next += 1;
      if (moved[next] === place + shift) builder.add(first.documents[left] as number, place);
    }
  });
  return builder.toHits();
}

/** The hits in these documents alone. */
export function within(hits: Hits, documents: Uint32Array): Hits {
  const { places } = hits;
  if (!places) return { documents: intersect(hits.documents, documents), places };
  const builder = new HitsBuilder();
  match(hits.documents, documents, (left) => {
    for (const place of placesOf(places, left)) builder.add(hits.documents[left] as number, place);
  });
  return builder.toHits();
}

/** The hits where `keep` says so, each moved `shift` letters back; what would come to stand before the beginning is none. */
export function filterPlaces(hits: Hits, shift: number, keep: (index: number) => boolean): Hits {
  const { documents, places } = hits;
  if (!places) return hits;
  const builder = new HitsBuilder();
  documents.forEach((document, which) => {
    for (let index = places.from[which] as number; index < (places.from[which + 1] as number); index += 1) {
      const place = (places.at[index] as number) - shift;
      if (place >= 0 && keep(index)) builder.add(document, place);
    }
  });
  return builder.toHits();
}
