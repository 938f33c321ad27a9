/** Reads what a chronicle says of a day from its document. */
import { readBody } from '../archive.ts';
import type { ArchiveDocument } from '../archive/model.ts';
import { keepEach } from '../reads/tracking.ts';
import { toEntryTexts } from './toEntryTexts.ts';

const readTexts = keepEach(async (document: ArchiveDocument) => toEntryTexts(await readBody(document)));

/** The text of an entry, its paragraphs divided by blank lines; empty where the document has no such anchor. */
export const readEntryText = async (document: ArchiveDocument, anchor: string): Promise<string> =>
  (await readTexts(document)).get(anchor) ?? '';
