/** Cuts the text of a document into pieces of which a reader's browser fetches only those that it shows. */
import type { PieceTuple, RecordTuple } from '../../../src/search/format/part.ts';
import type { Passage } from '../toPassages.ts';

/** A passage and how many letters it has. */
export interface Measured {
  readonly passage: Passage;
  readonly letters: number;
}

/** Letters of a piece, about. */
const PIECE = 3000;

interface Heading {
  readonly anchor: string | null;
  readonly text: string;
}

/** The heading that each passage stands under, or is. */
function toHeadings(passages: readonly Measured[]): (Heading | null)[] {
  let current: Heading | null = null;
  return passages.map(({ passage }) => {
    if (passage.role === 'heading') current = { anchor: passage.anchor, text: passage.text };
    return current;
  });
}

/** Where pieces begin: indexes of passages. Pieces of one document are about equally long. */
function toCuts(passages: readonly Measured[]): number[] {
  const total = passages.reduce((sum, { letters }) => sum + letters, 0);
  const size = total / Math.max(1, Math.round(total / PIECE));
  const cuts = [0];
  let end = 0;
  passages.forEach(({ letters }, index) => {
    if (index > 0 && end + letters / 2 > size * cuts.length) cuts.push(index);
    end += letters;
  });
  return cuts;
}

/** The pieces; `front` is how many letters come before the first passage. There is always one. */
export function toPieces(record: RecordTuple, passages: readonly Measured[], front: number): PieceTuple[] {
  const headings = toHeadings(passages);
  const cuts = toCuts(passages);
  let start = front;
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? passages.length;
    const own = [...new Set(headings.slice(from, to))].filter((heading) => heading !== null);
    const begin = start;
    start += passages.slice(from, to).reduce((sum, { letters }) => sum + letters, 0);
    return [
      record,
      begin,
      own.map(({ anchor, text }) => [anchor, text] as const),
      passages.slice(from, to).map(({ passage }, place) => {
        const heading = headings[from + place] ?? null;
        return [heading === null ? -1 : own.indexOf(heading), passage.anchor, passage.text] as const;
      }),
    ];
  });
}
