/** Groups documents into the parts of the index. */
import type { IndexDocument } from './IndexDocument.ts';

/** A part has at most so many documents: what fits well into the memory of an office computer. */
const DOCUMENTS = 16_384;
/** The newest years are so much of a part, at least. */
const NEWEST = 1 / 32;
/** A part before them has so much of a part, at least; what is less goes with them. */
const REST = 1 / 4;

/**
 * A query reads something of every part, so parts are large. But what is added is mostly of the newest year, and should not
 * make a large part anew: the newest years are put into parts of their own, if there are enough documents before them.
 * @param documents in the order of year and gazette
 * @param most documents of a part
 */
export function toParts(documents: readonly IndexDocument[], most = DOCUMENTS): IndexDocument[][] {
  const start = findNewest(documents, most * NEWEST);
  const parts = fill(documents.slice(0, start), most);
  const rest = (parts.at(-1)?.length ?? most) < most * REST ? (parts.pop() ?? []) : [];
  return [...parts, ...fill([...rest, ...documents.slice(start)], most)];
}

/** Where the newest years begin: as many whole years as have `least` documents together. */
function findNewest(documents: readonly IndexDocument[], least: number): number {
  let start = documents.length;
  while (start > 0 && documents.length - start < least) {
    const year = documents[start - 1]?.year;
    start = documents.findIndex((document) => document.year === year);
  }
  return start;
}

/** Puts units (a gazette's year) together, oldest first, up to so many documents; cuts one that is too large by itself. */
function fill(documents: readonly IndexDocument[], most: number): IndexDocument[][] {
  const parts: IndexDocument[][] = [];
  let part: IndexDocument[] = [];
  const close = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
  };
  for (const unit of Map.groupBy(documents, ({ unit: name }) => name).values()) {
    if (part.length + unit.length > most) close();
    for (const document of unit) {
      if (part.length === most) close();
      part.push(document);
    }
  }
  close();
  return parts;
}
