/** Finds documents that hold all of several terms, and how good a match each of them is. */
import { findPhrase, type Found } from './findPhrase.ts';
import { intersect, placesOf } from './Hits.ts';
import type { Part } from './Part.ts';
import type { Phrase } from './Phrase.ts';
import { improve, LEVEL, type Levels, toSpan } from './rank.ts';

/** Terms whose first letters are within so many letters of each other, besides their own, are near. */
const CLOSE = 8;
const NEAR = 30;
const AROUND = 150;
/** A list of places that is longer than so many bytes is not fetched only to know what is near. */
const LONGEST_LIST = 48 * 1024;

/** What is looked for in one part. */
export interface Wanted {
  readonly phrases: readonly Phrase[];
  /** All of it in a row, where that may be met too. */
  readonly joined: Phrase | null;
}

/** A phrase in a part, with places if they can be had. */
export type Find = (part: Part, phrase: Phrase) => Promise<Found>;

/** Adds the levels of a part's documents to `levels`. */
export async function findTerms(part: Part, { phrases, joined }: Wanted, find: Find, levels: Levels): Promise<void> {
  const [inRow, ...apart] = await Promise.all([
    joined ? find(part, joined) : null,
    ...(phrases.length > 1 || !joined ? phrases.map((phrase) => find(part, phrase)) : []),
  ]);
  if (apart.length > 0) await addApart(part, phrases, apart, levels);
  if (inRow && joined) addInRow(part, joined, inRow, levels);
}

function addInRow(
  { offset, facts }: Part,
  { letters }: Phrase,
  { hits, inTitle, inHeading, parted }: Found,
  levels: Levels,
): void {
  const apart = new Set(parted);
  for (const document of hits.documents) {
    improve(levels, offset + document, apart.has(document) ? LEVEL.parted : LEVEL.text);
  }
  for (const document of inHeading) improve(levels, offset + document, LEVEL.heading);
  for (const document of inTitle) {
    improve(levels, offset + document, facts.titles[document] === letters.length ? LEVEL.title : LEVEL.inTitle);
  }
}

async function addApart(
  part: Part,
  phrases: readonly Phrase[],
  found: readonly Found[],
  levels: Levels,
): Promise<void> {
  const documents = found.map(({ hits }) => hits.documents).reduce(intersect);
  if (documents.length === 0) return;
  for (const document of documents) improve(levels, part.offset + document, LEVEL.apart);
  for (const [document, level] of await findNear(part, phrases, found, documents)) {
    improve(levels, part.offset + document, level);
  }
  for (const document of found.map(({ inTitle }) => inTitle).reduce(intersect)) {
    improve(levels, part.offset + document, LEVEL.titleWords);
  }
}

/** Documents that have the terms near or around each other; terms whose places are not known are not asked about. */
async function findNear(
  part: Part,
  phrases: readonly Phrase[],
  found: readonly Found[],
  documents: Uint32Array,
): Promise<[document: number, level: number][]> {
  const placed = await Promise.all(found.map((one, index) => toPlaced(part, phrases[index] as Phrase, one)));
  const known = placed.filter(({ hits }) => hits.places !== null);
  if (known.length < 2) return [];
  const letters = phrases.reduce((sum, phrase) => sum + phrase.letters.length, 0);
  const indexes = known.map(({ hits }) => new Map([...hits.documents].map((document, index) => [document, index])));
  return [...documents].flatMap((document) => {
    const lists = known.flatMap(({ hits }, which) => {
      const index = indexes[which]?.get(document);
      return index === undefined || !hits.places ? [] : [placesOf(hits.places, index)];
    });
    const span = lists.length === known.length ? toSpan(lists) - letters : Infinity;
    if (span > AROUND) return [];
    return [[document, span <= CLOSE ? LEVEL.close : span <= NEAR ? LEVEL.near : LEVEL.around]];
  });
}

/** The same with its places, if they are in a list that is not too long. */
async function toPlaced(part: Part, { letters, gaps }: Phrase, found: Found): Promise<Found> {
  if (found.hits.places || gaps !== null || letters.length < 2) return found;
  const entry = await part.entry(letters);
  if (!entry?.where || !('list' in entry.where) || entry.where.list.bytes > LONGEST_LIST) return found;
  const positions = await part.positions(entry);
  return positions ? { ...found, hits: { documents: entry.documents, places: positions } } : found;
}

/** Finds each phrase once a part. */
export function createFind(): Find {
  const known = new Map<string, Promise<Found>>();
  return (part, phrase) => {
    const key = `${part.offset} ${phrase.letters} ${phrase.gaps?.map(Number).join('') ?? ''}`;
    const found = known.get(key) ?? findPhrase(part, phrase);
    known.set(key, found);
    return found;
  };
}
