/** What the search page says where the words are a number and no document has it. */
import type { Resolution } from '../../lib/numbers/resolveNumber.ts';
import { Fold } from '../fold/letters.ts';
import { readNumber } from '../fold/number.ts';
import { toDocumentLine, toNeighbours } from '../number/toNeighbours.ts';
import type { SearchResults } from '../open.ts';
import { element, link } from './element.ts';

/** Documents that are told of. */
const MOST = 5;
const plain = new Fold(new Map());

/** Whether words may be a number. */
export const isNumber = (words: string): boolean => readNumber(words, plain) !== null;

/** Nothing where the words are no number, or the list has it. The number files are read only where they are needed. */
export async function toNumberNotes({ query, tiers }: SearchResults, base: string): Promise<HTMLElement[]> {
  if (!isNumber(query) || tiers[0]?.name === 'number') return [];
  const { loadFrom, resolveNumber } = await import('../../lib/numbers/resolveNumber.ts');
  const resolution = await resolveNumber(query, loadFrom(base)).catch(() => null);
  const about = toLines(resolution, base);
  if (about.length === 0) return [];
  const more = element('p', {}, link(`${base}number/?n=${encodeURIComponent(query)}`, {}, '按文号查找'));
  return [element('div', { class: 'number-notes' }, ...about, more)];
}

function toLines(resolution: Resolution | null, base: string): HTMLElement[] {
  if (resolution?.kind === 'absent') return resolution.neighbours.flatMap((one) => toNeighbours(one, base));
  if (resolution?.kind !== 'found') return [];
  return resolution.documents.slice(0, MOST).map((one) => toDocumentLine('文号相符的是：', base, one));
}
