/** Groups documents into the parts of the index. */
import type { IndexDocument } from './IndexDocument.ts';

/** A part has at most so many documents: what fits well into the memory of an office computer. */
const DOCUMENTS = 8192;

/**
 * Units (a gazette's year) are put together, oldest first, up to so many documents; so what is added to the newest year
 * changes the last part only. A unit that is too large by itself is cut.
 */
export function toParts(documents: readonly IndexDocument[], most = DOCUMENTS): IndexDocument[][] {
  const parts: IndexDocument[][] = [[]];
  for (const unit of Map.groupBy(documents, ({ unit: name }) => name).values()) {
    const last = parts.at(-1) as IndexDocument[];
    if (last.length > 0 && last.length + unit.length > most) parts.push([]);
    for (const document of unit) {
      if ((parts.at(-1) as IndexDocument[]).length === most) parts.push([]);
      (parts.at(-1) as IndexDocument[]).push(document);
    }
  }
  return parts.filter(({ length }) => length > 0);
}
