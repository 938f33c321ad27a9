/** “As it stands” taken at its word: leaves out documents that hold a query only in another form of a character (縣 for 县). */
import { type PieceText, readPiece } from './DocumentText.ts';
import type { Find } from './findTerms.ts';
import { type Found } from './findPhrase.ts';
import { placesOf } from './Hits.ts';
import type { Part } from './Part.ts';
import type { Term } from './parseQuery.ts';
import { type Phrase, toStrictPhrase } from './Phrase.ts';
import { LEVEL, type Levels } from './rank.ts';

/** Takes documents of a part out of `levels` that do not hold the terms in the very characters that were typed. */
export async function dropOtherForms(part: Part, terms: readonly Term[], find: Find, levels: Levels): Promise<void> {
  for (const term of terms) {
    const typed = toTyped(part, term);
    const doubtful = await findDoubtful(part, typed, term);
    const phrase = toStrictPhrase(term.units);
    const found = await find(part, phrase);
    const checks = [...found.hits.documents].map(async (document, index) => {
      const isListed = (levels[part.offset + document] as number) > LEVEL.none;
      if (!isListed || !doubtful(document)) return;
      if (!(await holdsTyped(part, document, toPlaces(found, index), { phrase, typed }))) {
        levels[part.offset + document] = LEVEL.none;
      }
    });
    await Promise.all(checks);
  }
}

/** For each letter of a term, the character that was typed. */
function toTyped({ fold }: Part, { text }: Term): string[] {
  return fold.fold(text).at.map((index) => String.fromCodePoint(text.codePointAt(index) ?? 0));
}

/** Tells which documents have another form of one of the letters at all. */
async function findDoubtful(
  part: Part,
  typed: readonly string[],
  { units }: Term,
): Promise<(document: number) => boolean> {
  const letters = [...units.replaceAll(' ', '')];
  if (typed.some((character, index) => character !== letters[index])) return () => true;
  const wanted = new Set(letters);
  const others = [...part.variants].filter((form) => [...part.fold.toUnits(form)].some((letter) => wanted.has(letter)));
  const entries = await Promise.all(others.map((form) => part.variant(form)));
  const documents = new Set(entries.flatMap((entry) => [...(entry?.documents ?? [])]));
  return (document) => documents.has(document);
}

const toPlaces = ({ hits }: Found, index: number): Uint32Array | null => hits.places && placesOf(hits.places, index);

async function holdsTyped(
  part: Part,
  document: number,
  places: Uint32Array | null,
  { phrase, typed }: { readonly phrase: Phrase; readonly typed: readonly string[] },
): Promise<boolean> {
  const pieces: PieceText[] = [];
  const count = (await part.texts()).pieces(document);
  for (let piece = 0; piece < count; piece += 1) pieces.push(await readPiece(part, document, piece));
  const characters = pieces.flatMap((piece) => piece.characters());
  const letters = pieces.map((piece) => piece.letters).join('');
  const starts = places ?? findAll(letters, phrase.letters);
  return [...starts].some((start) => typed.every((character, index) => characters[start + index] === character));
}

function findAll(letters: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) places.push(at);
  return places;
}
