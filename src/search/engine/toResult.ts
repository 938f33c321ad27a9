/** What is shown of a document that was found: its record, an excerpt, and places within it. */
import { findInLetters, type PassageText, type PieceText, readPiece, toLetters } from './DocumentText.ts';
import type { Part } from './Part.ts';
import { statusOf } from './PartFacts.ts';
import type { Phrase } from './Phrase.ts';
import { type Marked, type Range, toExcerpt, toMarks } from './toExcerpt.ts';

type Page = Pick<Result, 'address' | 'url'>;

/** A place within a document. */
export interface PlaceResult extends Marked {
  /** Address of the heading or paragraph, from the archive's root: `/qinghe/qingzhengfa/2023/4/#s1-2`. */
  readonly address: string;
  /** The same in full, for a link from anywhere. */
  readonly url: string;
  /** The heading that it stands under. */
  readonly heading: string | null;
  /** The words as they stand there, for the page to mark. */
  readonly words: readonly string[];
  /** Whether signs stand within them that were not typed. */
  readonly isParted: boolean;
}

export interface Result {
  /** Address from the archive's root: `/qinghe/qingzhengfa/2023/4/`. */
  readonly address: string;
  /** The same in full, for a link from anywhere. */
  readonly url: string;
  readonly title: string;
  readonly titleMarks: Marked['marks'];
  readonly number: string | null;
  readonly issuers: readonly string[];
  readonly date: string | null;
  readonly kind: string;
  readonly issue: { readonly address: string; readonly label: string } | null;
  readonly status: string;
  /** Whether it is the imprint of an issue. */
  readonly isIssue: boolean;
  /** How good a match it is: LEVEL. */
  readonly level: number;
  readonly excerpt: string;
  readonly excerptMarks: Marked['marks'];
  readonly places: readonly PlaceResult[];
}

/** A phrase to mark, with its places in the document where they are known. */
export interface Shown {
  readonly phrase: Phrase;
  readonly places: readonly number[] | null;
}

const PLACES = 3;
/** Pieces that are read of a document at most, to show where in it something stands. */
const PIECES = 3;

export async function toResult(part: Part, document: number, shown: readonly Shown[], level: number): Promise<Result> {
  const pieces = await readPieces(part, document, shown);
  const [address, title, number, issuers, date, kind, issue] = (pieces[0] as PieceText).record;
  const facts = await part.facts();
  const page = { address: `/${address}/`, url: `${part.root}${address}/` };
  const places = toPlaces(pieces, shown, page);
  const [first] = places;
  const excerpt = first ?? toExcerpt(toOpening(pieces), []);
  return {
    ...page,
    title,
    titleMarks: toTitleMarks(part, title, shown),
    number,
    issuers,
    date,
    kind,
    issue: issue && { address: `/${issue[0]}/`, label: issue[1] },
    status: statusOf(facts, document),
    isIssue: facts.imprints.includes(document),
    level,
    excerpt: excerpt.text,
    excerptMarks: excerpt.marks,
    places,
  };
}

/** The pieces with the first places; where places are not known, from the first piece on to one that has any. */
async function readPieces(part: Part, document: number, shown: readonly Shown[]): Promise<PieceText[]> {
  const texts = await part.texts();
  const title = texts.titles[document] ?? 0;
  const known = shown.flatMap(({ places }) => (places ?? []).filter((place) => place >= title).slice(0, PLACES));
  const wanted = [...new Set(known.map((place) => texts.pieceAt(document, place)))]
    .slice(0, PIECES)
    .sort((a, b) => a - b);
  const pieces = await Promise.all(wanted.map((piece) => readPiece(part, document, piece)));
  const isComplete = shown.every(({ places }) => places !== null);
  for (let piece = 0; piece < texts.pieces(document) && (pieces.length === 0 || !isComplete); piece += 1) {
    if (pieces.length > 0 && (pieces.length >= PIECES || holdsAny(pieces, shown))) break;
    if (!wanted.includes(piece)) pieces.push(await readPiece(part, document, piece));
  }
  return pieces;
}

const holdsAny = (pieces: readonly PieceText[], shown: readonly Shown[]): boolean =>
  pieces.some((piece) => shown.some(({ phrase }) => findInLetters(piece, phrase).some((at) => isInText(piece, at))));

/** Not in the title, number and issuers that stand before the text. */
const isInText = ({ first, passages }: PieceText, at: number): boolean =>
  first + at >= (passages[0]?.first ?? Infinity);

interface Hit extends Range {
  readonly phrase: number;
  readonly isParted: boolean;
}

const toHits = (piece: PieceText, shown: readonly Shown[]): Hit[] =>
  shown.flatMap(({ phrase }, index) =>
    findInLetters(piece, phrase).map((at) => {
      const start = piece.first + at;
      const length = phrase.letters.length;
      const isParted = phrase.gaps === null && piece.gaps.subarray(at, at + length - 1).includes(1);
      return { start, end: start + length, phrase: index, isParted };
    }),
  );

/** The passages that hold most of the phrases, the first of them first. */
function toPlaces(pieces: readonly PieceText[], shown: readonly Shown[], page: Page): PlaceResult[] {
  const candidates = pieces.flatMap((piece) => {
    const hits = toHits(piece, shown);
    return piece.passages.flatMap((passage) => {
      const own = hits.filter(({ start }) => start >= passage.first && start < passage.end);
      return own.length === 0 ? [] : [{ passage, hits: own, phrases: new Set(own.map(({ phrase }) => phrase)).size }];
    });
  });
  return candidates
    .sort((a, b) => b.phrases - a.phrases || a.passage.first - b.passage.first)
    .slice(0, PLACES)
    .map(({ passage, hits }) => toPlace(passage, hits, page));
}

function toPlace(passage: PassageText, hits: readonly Hit[], { address, url }: Page): PlaceResult {
  const { text, anchor, heading } = passage;
  const marks = toMarks(passage, hits);
  const target = anchor ?? heading?.anchor ?? null;
  const hash = target === null ? '' : `#${target}`;
  return {
    ...toExcerpt(text, marks),
    address: address + hash,
    url: url + hash,
    heading: heading === null || heading.text === text ? null : heading.text,
    words: [...new Set(marks.map(([start, end]) => text.slice(start, end)))],
    isParted: hits.some(({ isParted }) => isParted),
  };
}

/** The first passage that is more than an addressee. */
function toOpening(pieces: readonly PieceText[]): string {
  const texts = (pieces[0]?.passages ?? []).map(({ text }) => text);
  return texts.find((text) => text.length > 40) ?? texts.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function toTitleMarks(part: Part, title: string, shown: readonly Shown[]): Marked['marks'] {
  const folded = part.fold.fold(title);
  const letters = toLetters([folded.units]);
  const passage = { text: title, folded, first: 0, end: folded.at.length, anchor: null, heading: null };
  const ranges = shown.flatMap(({ phrase }) =>
    findInLetters(letters, phrase).map((start) => ({ start, end: start + phrase.letters.length })),
  );
  return toMarks(passage, ranges);
}
