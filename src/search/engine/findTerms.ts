/** Finds documents that hold all of several terms, and how good a match each of them is. */
import { findPhrase, type Found } from './findPhrase.ts';
import { intersect } from './Hits.ts';
import type { Part } from './Part.ts';
import type { Phrase } from './Phrase.ts';
import { improve, LEVEL, type Levels } from './rank.ts';

/** What is looked for in one part. */
export interface Wanted {
  readonly phrases: readonly Phrase[];
  /** All of it in a row, where that may be met too. */
  readonly joined: Phrase | null;
}

/** A phrase in a part, with places if they can be had. */
export type Find = (part: Part, phrase: Phrase) => Promise<Found>;

/** Documents of a part that have all of several terms, somewhere. */
export interface Apart {
  readonly part: Part;
  readonly documents: Uint32Array;
  /** What was found of each term. */
  readonly found: readonly Found[];
}

/** Adds the levels of a part's documents to `levels`; gives those that have several terms apart. */
export async function findTerms(
  part: Part,
  { phrases, joined }: Wanted,
  find: Find,
  levels: Levels,
): Promise<Apart | null> {
  const [inRow, ...found] = await Promise.all([
    joined ? find(part, joined) : null,
    ...(phrases.length > 1 || !joined ? phrases.map((phrase) => find(part, phrase)) : []),
  ]);
  if (inRow && joined) await addInRow(part, joined, inRow, levels);
  if (found.length === 0) return null;
  const documents = found.map(({ hits }) => hits.documents).reduce(intersect);
  if (documents.length === 0) return null;
  for (const document of documents) improve(levels, part.offset + document, LEVEL.apart);
  for (const document of found.map(({ inTitle }) => inTitle).reduce(intersect)) {
    improve(levels, part.offset + document, LEVEL.titleWords);
  }
  return found.length > 1 ? { part, documents, found } : null;
}

async function addInRow(
  part: Part,
  { letters }: Phrase,
  { hits, inTitle, inHeading, parted }: Found,
  levels: Levels,
): Promise<void> {
  const { offset } = part;
  const apart = new Set(parted);
  for (const document of hits.documents) {
    improve(levels, offset + document, apart.has(document) ? LEVEL.parted : LEVEL.text);
  }
  for (const document of inHeading) improve(levels, offset + document, LEVEL.heading);
  if (inTitle.length === 0) return;
  const { titles } = await part.texts();
  for (const document of inTitle) {
    improve(levels, offset + document, titles[document] === letters.length ? LEVEL.title : LEVEL.inTitle);
  }
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
