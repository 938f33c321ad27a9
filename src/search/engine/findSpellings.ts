/**
 * What may have been meant by a term that is nowhere: what stands in the texts with one letter other, one more, one less
 * or two changed about. It is looked up where the rest of the term stands, so every spelling that is offered exists.
 */
import { holdsPhrase, readPiece } from './DocumentText.ts';
import type { Scope } from './findTiers.ts';
import { type Hits, join } from './Hits.ts';
import type { Part } from './Part.ts';
import { toLoosePhrase } from './Phrase.ts';

export interface Spelling {
  readonly text: string;
  readonly total: number;
}

const SHORTEST = 2;
const LONGEST = 12;
/** Places that are looked at for each letter that may be wrong. */
const SAMPLES = 4;
const OFFERED = 3;

/** Spellings near a term, the most frequent first. */
export async function findSpellings(scope: Scope, letters: string): Promise<Spelling[]> {
  if (letters.length < SHORTEST || letters.length > LONGEST) return [];
  const seen = await Promise.all(scope.parts.map((part) => findInTexts(scope, part, letters)));
  const read = [...new Set(seen.flat())].filter((text) => text !== letters);
  const texts = read.length > 0 ? read : toTwists(letters);
  const counted = await Promise.all(texts.map(async (text) => ({ text, total: await count(scope, text) })));
  return counted
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || (a.text < b.text ? -1 : 1))
    .slice(0, OFFERED);
}

async function count({ parts, find }: Scope, letters: string): Promise<number> {
  const found = await Promise.all(parts.map((part) => find(part, toLoosePhrase(letters))));
  return found.reduce((sum, { hits }) => sum + hits.documents.length, 0);
}

/** One letter less, or two neighbours changed about. */
function toTwists(letters: string): string[] {
  const indexes = Array.from({ length: letters.length }, (_, index) => index);
  const shorter =
    letters.length > SHORTEST ? indexes.map((index) => letters.slice(0, index) + letters.slice(index + 1)) : [];
  const swapped = indexes.slice(1).map((index) => {
    return letters.slice(0, index - 1) + letters.charAt(index) + letters.charAt(index - 1) + letters.slice(index + 1);
  });
  return [...new Set([...shorter, ...swapped])].filter((text) => text !== letters);
}

/** A term with an unknown letter in it: `left` letters before it, and what comes after. */
interface Torn {
  readonly left: string;
  readonly right: string;
}

/** The term with a letter replaced, and with a letter put in. */
function toTorn(letters: string): Torn[] {
  const indexes = Array.from({ length: letters.length }, (_, index) => index);
  const replaced = indexes.map((index) => ({ left: letters.slice(0, index), right: letters.slice(index + 1) }));
  const inserted = indexes.slice(1).map((index) => ({ left: letters.slice(0, index), right: letters.slice(index) }));
  return [...replaced, ...inserted].filter(({ left, right }) => left.length >= SHORTEST || right.length >= SHORTEST);
}

/** Reads from the texts of a part what stands for the unknown letter. */
async function findInTexts(scope: Scope, part: Part, letters: string): Promise<string[]> {
  const found = await Promise.all(toTorn(letters).map((torn) => findTorn(scope, part, torn)));
  return found.flat();
}

async function findTorn({ find }: Scope, part: Part, { left, right }: Torn): Promise<string[]> {
  const isSure = left.length >= SHORTEST && right.length >= SHORTEST;
  if (isSure) {
    const [before, after] = await Promise.all([left, right].map((side) => find(part, toLoosePhrase(side))));
    return before && after ? read(part, join(before.hits, after.hits, left.length + 1), { left, right }, 0) : [];
  }
  const isLeft = left.length >= SHORTEST;
  const { hits } = await find(part, toLoosePhrase(isLeft ? left : right));
  return read(part, hits, { left, right }, isLeft ? 0 : left.length + 1);
}

/** The letters that stand around the first places; `shift` is how far before them the term begins. */
async function read(part: Part, { documents, places }: Hits, { left, right }: Torn, shift: number): Promise<string[]> {
  const length = left.length + 1 + right.length;
  const read_ = [...documents.slice(0, SAMPLES)].map(async (document, index) => {
    const known = shift === 0 ? left : right;
    const at =
      places?.at[places.from[index] ?? 0] ?? (await holdsPhrase(part, document, toLoosePhrase(known), null))[0];
    if (at === undefined || at < shift) return '';
    const piece = (await part.texts()).pieceAt(document, at);
    const { first, letters } = await readPiece(part, document, piece);
    return letters.slice(at - shift - first, at - shift - first + length);
  });
  const texts = await Promise.all(read_);
  return texts.filter((text) => text.length === length && text.startsWith(left) && text.endsWith(right));
}
