/** Makes one part of the index: reads its documents one after another, then writes what is in them. */
import { toLengthCode } from '../../../src/search/format/lengths.ts';
import {
  FACTS_PATH,
  NUMBERS_PATH,
  PART_PATH,
  type PartHead,
  piecePath,
  type RecordTuple,
  TEXTS_PATH,
} from '../../../src/search/format/part.ts';
import { toSplitTree } from '../../../src/search/format/split.ts';
import type { Fold } from '../../../src/search/fold/letters.ts';
import type { IndexDocument } from '../IndexDocument.ts';
import { pack, packColumns } from '../pack.ts';
import { type Passage, toPassages } from '../toPassages.ts';
import { IN_HEADING, LetterStore } from './LetterStore.ts';
import { type Has, toDifferences, toFacts, toNumbers } from './toFacts.ts';
import { type TakeFile, toIndexFiles } from './toIndexFiles.ts';
import { toPieces } from './toPieces.ts';
import { VariantStore } from './VariantStore.ts';

export interface PartSource {
  readonly documents: readonly IndexDocument[];
  /** The markdown below the front matter of a file. */
  readonly readBody: (file: string) => string;
  readonly fold: Fold;
  /** Places of a key that is not split, at most. */
  readonly longest?: number | undefined;
}

/** What is gathered while documents are read. */
interface Gathered {
  readonly store: LetterStore;
  readonly variants: VariantStore;
  readonly has: Has[];
  readonly pieces: number[];
  readonly starts: number[];
}

export function toPart({ documents, readBody, fold, longest }: PartSource, take: TakeFile): void {
  const gathered: Gathered = {
    store: new LetterStore(),
    variants: new VariantStore(fold),
    has: [],
    pieces: [],
    starts: [],
  };
  documents.forEach((document, index) => {
    const body = document.file === null ? '' : readBody(document.file);
    const lines = document.lines.map((text): Passage => ({ text, anchor: null, role: 'text' }));
    gather(gathered, document, index, { passages: [...toPassages(body), ...lines], fold, take });
    gathered.has.push({ tables: body.includes('\n<table'), attachments: document.hasAttachments });
  });
  const { store, variants } = gathered;
  const { split, ...files } = toIndexFiles(store, variants.toLists(), take, longest);
  const { letters: tree, depths } = toSplitTree(split);
  const head: PartHead = { documents: documents.length, ...files, split: tree, ...variants.toNames() };
  take(PART_PATH, packColumns(head, [store.lengths.map(toLengthCode), depths]));
  const facts = toFacts(documents, gathered.has);
  take(FACTS_PATH, packColumns(facts.head, facts.columns));
  take(TEXTS_PATH, packColumns(null, [store.titleLengths, gathered.pieces, gathered.starts]));
  take(NUMBERS_PATH, pack(toNumbers(documents, fold)));
}

interface Reading {
  readonly passages: readonly Passage[];
  readonly fold: Fold;
  readonly take: TakeFile;
}

/** Takes the letters of a document, and writes its text. */
function gather(
  { store, variants, pieces, starts }: Gathered,
  { record }: IndexDocument,
  index: number,
  { passages, fold, take }: Reading,
): void {
  const add = (text: string, flag = 0): number => {
    variants.add(text, index);
    return store.add(fold.fold(text).units, flag);
  };
  const titleLength = add(record.title);
  const front = titleLength + [record.number ?? '', ...record.issuers].reduce((sum, text) => sum + add(text), 0);
  const measured = passages.map((passage) => {
    return { passage, letters: add(passage.text, passage.role === 'heading' ? IN_HEADING : 0) };
  });
  store.close(titleLength);
  const { address, title, number, issuers, date, kind, issue } = record;
  const tuple: RecordTuple = [address, title, number, issuers, date, kind, issue];
  const cut = toPieces(tuple, measured, front);
  cut.forEach((piece, place) => take(piecePath(index, place, cut.length), pack(piece)));
  pieces.push(cut.length);
  starts.push(...toDifferences(cut.slice(1).map(([, start]) => start)));
}
