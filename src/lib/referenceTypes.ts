/** How the pages call the ways in which one document names another. */
import type { ReferenceType } from './schema.ts';

interface Wording {
  readonly type: ReferenceType;
  /** Heading above the documents that this one names. */
  readonly outgoing: string;
  /** Heading above the documents that name this one. */
  readonly incoming: string;
}

/** In the order of the page: what changes the force of a document first. */
export const REFERENCE_WORDINGS: readonly Wording[] = [
  { type: 'repeals', outgoing: '废止', incoming: '被废止' },
  { type: 'invalidates', outgoing: '宣布失效', incoming: '被宣布失效' },
  { type: 'amends', outgoing: '修改', incoming: '被修改' },
  { type: 'implements', outgoing: '依据', incoming: '被作为依据' },
  { type: 'cites', outgoing: '提及', incoming: '被提及' },
];
