/** The text of documents, piece by piece, as letters that a phrase can be looked for in. */
import { type Folded, type Fold, GAP } from '../fold/letters.ts';
import type { PieceTuple, RecordTuple } from '../format/part.ts';
import type { Part } from './Part.ts';
import type { Phrase } from './Phrase.ts';

export interface Heading {
  readonly anchor: string | null;
  readonly text: string;
}

export interface PassageText {
  readonly text: string;
  readonly folded: Folded;
  /** Place in the document of its first letter, and of the letter after its last. */
  readonly first: number;
  readonly end: number;
  readonly anchor: string | null;
  /** The heading that it stands under, or is. */
  readonly heading: Heading | null;
}

/** A piece of a document's text. The first begins with title, number and issuers. */
export interface PieceText {
  readonly record: RecordTuple;
  /** Place in the document of its first letter. */
  readonly first: number;
  readonly letters: string;
  /** 1 behind each letter where signs stand. */
  readonly gaps: Uint8Array;
  readonly passages: readonly PassageText[];
  /** For each letter, the character that it was folded from. */
  readonly characters: () => readonly string[];
}

const known = new WeakMap<PieceTuple, PieceText>();

export async function readPiece(part: Part, document: number, piece: number): Promise<PieceText> {
  const tuple = await part.piece(document, piece);
  const text = known.get(tuple) ?? toPieceText(tuple, piece === 0, part.fold);
  known.set(tuple, text);
  return text;
}

function toPieceText([record, start, headings, tuples]: PieceTuple, isFirst: boolean, fold: Fold): PieceText {
  const [, title, number, issuers] = record;
  const front = isFirst ? [title, number ?? '', ...issuers].map((text) => ({ text, folded: fold.fold(text) })) : [];
  let place = start;
  const passages = tuples.map(([heading, anchor, text]): PassageText => {
    const folded = fold.fold(text);
    const first = place;
    place += folded.at.length;
    const [headingAnchor, headingText] = headings[heading] ?? [null, null];
    const under = headingText === null ? null : { anchor: headingAnchor, text: headingText };
    return { text, folded, first, end: place, anchor, heading: under };
  });
  const texts = [...front, ...passages];
  const characters = (): string[] =>
    texts.flatMap(({ text: own, folded }) =>
      folded.at.map((index) => String.fromCodePoint(own.codePointAt(index) ?? 0)),
    );
  const { letters, gaps } = toLetters(texts.map(({ folded }) => folded.units));
  return { record, first: isFirst ? 0 : start, letters, gaps, passages, characters };
}

/** Letters of several texts in a row, with signs between them. */
export function toLetters(texts: readonly string[]): { letters: string; gaps: Uint8Array } {
  const units = texts.filter((text) => text !== '').join(GAP);
  const letters = units.replaceAll(GAP, '');
  const gaps = new Uint8Array(letters.length);
  let place = 0;
  for (const unit of units) {
    if (unit === GAP) gaps[place - 1] = 1;
    else place += unit.length;
  }
  gaps[letters.length - 1] = 1;
  return { letters, gaps };
}

/** The places of a phrase in a stretch of letters, as indexes into it. */
export function findInLetters({ letters, gaps }: Pick<PieceText, 'letters' | 'gaps'>, phrase: Phrase): number[] {
  const places: number[] = [];
  if (phrase.letters === '') return places;
  for (let at = letters.indexOf(phrase.letters); at >= 0; at = letters.indexOf(phrase.letters, at + 1)) {
    if (phrase.gaps?.every((gap, index) => gap === (gaps[at + index] === 1)) ?? true) places.push(at);
  }
  return places;
}

/** Which of the places in a document hold the phrase; all that do where no places are given. */
export async function holdsPhrase(
  part: Part,
  document: number,
  phrase: Phrase,
  places: readonly number[] | null,
): Promise<number[]> {
  const length = phrase.letters.length;
  const texts = await part.texts();
  const wanted = places
    ? new Set(
        places.flatMap((place) => range(texts.pieceAt(document, place), texts.pieceAt(document, place + length - 1))),
      )
    : new Set(range(0, texts.pieces(document) - 1));
  const pieces = await Promise.all([...wanted].sort((a, b) => a - b).map((piece) => readPiece(part, document, piece)));
  const found = toRuns(pieces).flatMap((run) => findInLetters(run, phrase).map((at) => at + run.first));
  const asked = places && new Set(places);
  return asked ? found.filter((place) => asked.has(place)) : found;
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

type Run = Pick<PieceText, 'first' | 'letters' | 'gaps'>;

/** Puts pieces that follow each other together, since a phrase may go over from one to the next. */
function toRuns(pieces: readonly PieceText[]): Run[] {
  const runs: Run[] = [];
  for (const { first, letters, gaps } of pieces) {
    const last = runs.at(-1);
    if (last && last.first + last.letters.length === first) {
      const both = new Uint8Array(last.gaps.length + gaps.length);
      both.set(last.gaps);
      both.set(gaps, last.gaps.length);
      runs[runs.length - 1] = { first: last.first, letters: last.letters + letters, gaps: both };
    } else runs.push({ first, letters, gaps });
  }
  return runs;
}
