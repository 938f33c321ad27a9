/** Groups documents into the parts of the index. */
import type { IndexDocument } from './IndexDocument.ts';

/** A part has at most so many documents: what fits well into the memory of an office computer. */
const DOCUMENTS = 16_384;

/**
 * Units (a gazette's year) are put together, oldest first, up to so many documents; a unit that is too large by itself is
 * cut. A query reads something of every part, so parts are large. But what is added to the newest year should not make a
 * large part anew: what is left at the end for less than a whole part is put into half of one first, if it fills that.
 */
export function toParts(documents: readonly IndexDocument[], most = DOCUMENTS): IndexDocument[][] {
  const units = [...Map.groupBy(documents, ({ unit: name }) => name).values()];
  const parts: IndexDocument[][] = [];
  let left = documents.length;
  let part: IndexDocument[] = [];
  let size = 0;
  const close = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
    size = left >= most ? most : Math.ceil(most / 2);
  };
  close();
  for (const unit of units) {
    if (part.length + unit.length > size) close();
    for (const document of unit) {
      if (part.length === size) close();
      part.push(document);
      left -= 1;
    }
  }
  close();
  return parts;
}
