import type { ChronicleEvent, Document, Node } from '../types.ts';
import { readChronicle } from './readChronicle.ts';

/** A line of a chronicle as it stands in the document. */
interface Entry {
  readonly text: string;
  readonly anchor: string | undefined;
}

/** How many days make a chronicle of a document that is not called 大事记. */
const FEWEST = 3;

/**
 * The days of a chronicle (大事记), in the order of the text: `{ date, end?, anchor }`. `year`, `published`: when the issue
 * came out, for days whose year is not printed. The anchor is that of the entry's
 * paragraph, else `d2021-07-05` (the second entry of a day `d2021-07-05-2`). [] for any other document.
 */
export function findEvents(document: Document, year: number, published?: string): ChronicleEvent[] {
  const nodes = document.parts.flatMap((part) => part.nodes);
  const days = nodes.filter((node) => node.type === 'paragraph' && node.role === 'day').length;
  if (document.kind !== '大事记' && days < FEWEST) return [];
  const entries = [{ text: document.title, anchor: undefined }, ...nodes.flatMap(toEntries)];
  const used = new Set(entries.flatMap(({ anchor }) => (anchor ? [anchor] : [])));
  return readChronicle(
    entries.map(({ text }) => text),
    year,
    published,
  ).flatMap((day, at) => {
    if (!day) return [];
    const anchor = entries[at]?.anchor ?? toDayAnchor(day.date, used);
    return [{ date: day.date, ...(day.end === undefined ? {} : { end: day.end }), anchor }];
  });
}

function toEntries(node: Node): Entry[] {
  if (node.type === 'table') return [];
  if (node.type === 'heading') return [{ text: node.text, anchor: node.anchor }];
  if (node.type === 'paragraph') return [{ text: (node.lead ?? '') + node.text, anchor: node.anchor }];
  return node.items.map(({ lead = '', text, anchor }) => ({ text: lead + text, anchor }));
}

/** `d2021-07-05`; the second time `d2021-07-05-2`. */
function toDayAnchor(date: string, used: Set<string>): string {
  let anchor = `d${date}`;
  for (let count = 2; used.has(anchor); count++) anchor = `d${date}-${count}`;
  used.add(anchor);
  return anchor;
}
