/**
 * Nearness is counted in letters, and does not see where paragraphs end. So the nearest documents are looked into: where
 * no paragraph, heading or row of a table holds all terms, they stand apart.
 */
import { findInLetters, readPiece } from './DocumentText.ts';
import type { Part } from './Part.ts';
import { LEVEL, type Levels } from './rank.ts';
import type { Shown } from './toResult.ts';

/** Documents that are looked into for one query, at most. */
const WINDOW = 30;
/** Pieces that are read of one document, at most. */
const PIECES = 3;

/**
 * Documents whose terms seem to be near but are not together, as far as the first `needed` of the ranking depend on it:
 * what comes before one that is together is always known, so that pages of results go on where the last one ended.
 */
export async function findSeparate(
  ranking: readonly number[],
  levels: Levels,
  needed: number,
  isTogether: (document: number) => Promise<boolean>,
): Promise<number[]> {
  const levelOf = (document: number): number => levels[document] as number;
  const isNear = (document: number): boolean => levelOf(document) >= LEVEL.close && levelOf(document) <= LEVEL.around;
  const near = ranking.filter(isNear).slice(0, WINDOW);
  const separate: number[] = [];
  let left = needed - ranking.filter((document) => levelOf(document) < LEVEL.close).length;
  for (let next = 0; left > 0 && next < near.length;) {
    const batch = near.slice(next, next + left);
    const held = await Promise.all(batch.map(isTogether));
    const apart = batch.filter((_, index) => !held[index]);
    separate.push(...apart);
    left -= batch.length - apart.length;
    next += batch.length;
  }
  return separate;
}

/** Whether a passage of a document holds all phrases. */
export async function holdsTogether(part: Part, document: number, shown: readonly Shown[]): Promise<boolean> {
  const texts = await part.texts();
  const all = Array.from({ length: texts.pieces(document) }, (_, piece) => piece);
  const known = shown.flatMap(({ places }) => (places ? [places] : [])).sort((a, b) => a.length - b.length);
  const rarest = new Set((known[0] ?? []).map((place) => texts.pieceAt(document, place)));
  const wanted = all.length <= PIECES || rarest.size === 0 ? all : [...rarest];
  const pieces = await Promise.all(wanted.slice(0, PIECES).map((piece) => readPiece(part, document, piece)));
  return pieces.some((piece) => {
    const found = shown.map(({ phrase }) => ({
      letters: phrase.letters.length,
      places: findInLetters(piece, phrase).map((at) => piece.first + at),
    }));
    return piece.passages.some(({ first, end }) =>
      found.every(({ letters, places }) => places.some((place) => place >= first && place + letters <= end)),
    );
  });
}
