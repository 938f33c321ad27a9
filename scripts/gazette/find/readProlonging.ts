import { saysConfirmed } from './readConfirming.ts';
import type { Skeleton } from './skeleton.ts';
import { readTerm } from './validityForms.ts';

const TERM = '(?:有效期|试行期|执行期|施行期|实施期|执行时间)';
const LONGER = '(?:延长|延续|顺延|延至)';
/** `#有效期延长至…`, `延长#的有效期`, `#延长有效期`; the clause after may say it: `#，有效期延长两年`. */
const PROLONGS = new RegExp(
  `#[^#]{0,20}${TERM}[^#]{0,12}${LONGER}|${LONGER}[^#]{0,10}#[^#]{0,12}${TERM}|#[^#]{0,10}${LONGER}[^#]{0,4}${TERM}`,
  'u',
);
const NEXT = new RegExp(`^(?:其)?${TERM}[^#]{0,6}${LONGER}`, 'u');

export interface Prolonging {
  readonly prolongs?: true;
  /** The new last day, where it is printed. */
  readonly until?: string;
}

/**
 * Whether a sentence prolongs the term of the document that stands at the place `#`, and until when. One that says until
 * when it continues to hold (继续有效至…) prolongs it too.
 */
export function readProlonging({ clause, next, quoted }: Skeleton): Prolonging {
  const isPlain = PROLONGS.test(clause) || NEXT.test(next);
  const isConfirmed = saysConfirmed({ before: [], clause, next, quoted });
  if (quoted || !(isPlain || isConfirmed)) return {};
  const until = (readTerm(clause.replace(/\s+/g, '')) ?? readTerm(next.replace(/\s+/g, '')))?.until;
  if (!isPlain && until === undefined) return {};
  return { prolongs: true, ...(until ? { until } : {}) };
}
