import { mentionsIdentityCards } from './forms.ts';
import { findPersonalData, type PersonalData } from './maskPersonalData.ts';

/** What a page leaves out of a word: characters without width, bold marks, backslashes that escape. */
const MARKS = '[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]+|(?<!\\*)\\*\\*(?!\\*)|\\\\(?=[!-/:-@[-`{-~])';

/** A line end, and blank lines, between two digits. */
const CUT = '(?<=[\\d０-９])[ \\u3000]*\\n[ \\u3000\\n]*(?=[\\d０-９])';

/** Spaces that are wider or narrower than others. */
const SPACE = /[\u00A0\u2000-\u200A\u202F]/g;

/**
 * The text of a source as received with the same personal data masked that is masked on the pages made from it: also
 * where marks stand in a number, or a line end cuts it. Every line keeps its number. Linear in the text's length.
 */
export function maskReceived(text: string): string {
  const whole = findIn(text, MARKS);
  const starts = new Set(whole.flatMap(({ start, end }) => [start, end]));
  const cut = findIn(text, `${MARKS}|${CUT}`).filter(
    (place) => isCut(text, place) && !starts.has(place.start) && !starts.has(place.end),
  );
  return replace(
    text,
    [...whole, ...cut].sort((left, right) => left.start - right.start),
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly masked: string;
}

/** Personal data in the text without what `dropped` matches, with its places in the text itself. */
function findIn(text: string, dropped: string): Place[] {
  const places = new Uint32Array(text.length);
  let words = '';
  let end = 0;
  const take = (from: number, to: number): void => {
    for (let at = from; at < to; at++) places[words.length + at - from] = at;
    words += text.slice(from, to);
  };
  for (const { index, 0: mark } of text.matchAll(new RegExp(dropped, 'g'))) {
    take(end, index);
    end = index + mark.length;
  }
  take(end, text.length);
  return findPersonalData(words.replace(SPACE, ' '), mentionsIdentityCards(words)).map((found) =>
    toPlace(found, places),
  );
}

function toPlace({ index, length, masked }: PersonalData, places: Uint32Array): Place {
  return { start: places[index] ?? 0, end: (places[index + length - 1] ?? 0) + 1, masked };
}

/** Whether a line end cuts it, and it goes on a line of words: a column of figures is none. */
function isCut(text: string, { start, end }: Place): boolean {
  if (!text.slice(start, end).includes('\n')) return false;
  return /\p{L}/u.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
}

function replace(text: string, places: readonly Place[]): string {
  let masked = '';
  let last = 0;
  for (const { start, end, masked: shown } of places) {
    if (start < last) continue;
    const lineEnds = text.slice(start, end).split('\n').length - 1;
    masked += text.slice(last, start) + shown + '\n'.repeat(lineEnds);
    last = end;
  }
  return masked + text.slice(last);
}
