/** Reads what a chronicle says of a day from its document. */
import { readBody } from '../archive.ts';
import type { ArchiveDocument } from '../archive/model.ts';
import { toEntryTexts } from './toEntryTexts.ts';

/** Chronicles of one month come from a few documents; those read last are kept. */
const KEPT = 16;
const kept = new Map<ArchiveDocument, Promise<Map<string, string>>>();

/** The text of an entry, its paragraphs divided by blank lines; empty where the document has no such anchor. */
export async function readEntryText(document: ArchiveDocument, anchor: string): Promise<string> {
  const texts = kept.get(document) ?? readBody(document).then(toEntryTexts);
  kept.delete(document);
  kept.set(document, texts);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest) kept.delete(oldest);
  return (await texts).get(anchor) ?? '';
}
