/** Cuts natural text around a match. */
import type { PassageText } from './DocumentText.ts';

/** Text with the ranges that match, as indexes into it. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** A range of letters of a document. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Characters before and after the first match. */
const BEFORE = 36;
const AFTER = 84;
const SENTENCE = /[。；！？\n]/;
const CLAUSE = /[，、：,│　 ]/;

/** The ranges of letters as ranges of the passage's text, those that overlap put together. */
export function toMarks({ folded, text, first, end }: PassageText, ranges: readonly Range[]): [number, number][] {
  const marks: [number, number][] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const from = folded.at[Math.max(range.start, first) - first];
    const last = folded.at[Math.min(range.end, end) - first - 1];
    if (from === undefined || last === undefined) continue;
    const to = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    const before = marks.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else marks.push([from, to]);
  }
  return marks;
}

/** The part of a passage around its matches, from one sign to another, with … where it is cut. */
export function toExcerpt(text: string, marks: readonly (readonly [number, number])[]): Marked {
  const [first, firstEnd] = marks[0] ?? [0, 0];
  const from = first <= BEFORE ? 0 : findStart(text, first);
  const least = Math.max(firstEnd, from + BEFORE);
  const to = text.length - from <= BEFORE + AFTER ? text.length : findEnd(text, least, from + BEFORE + AFTER);
  const lead = from > 0 ? '…' : '';
  const inside = marks.filter(([start, end]) => start >= from && end <= to);
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    marks: inside.map(([start, end]) => [start - from + lead.length, end - from + lead.length] as const),
  };
}

/** Begins after the sign that ends a sentence, else a clause, else somewhere. */
function findStart(text: string, first: number): number {
  const window = text.slice(first - BEFORE, first);
  for (const sign of [SENTENCE, CLAUSE]) {
    const places = [...window]
      .map((character, index) => (sign.test(character) ? index : -1))
      .filter((index) => index >= 0);
    const place = places.find((index) => index < BEFORE - 2);
    if (place !== undefined) return first - BEFORE + place + 1;
  }
  return first - BEFORE;
}

function findEnd(text: string, least: number, most: number): number {
  if (least >= most) return least;
  const window = text.slice(least, most);
  for (const sign of [SENTENCE, CLAUSE]) {
    const place = [...window].findLastIndex((character) => sign.test(character));
    if (place > window.length / 3) return least + place + (sign === SENTENCE ? 1 : 0);
  }
  return most;
}
