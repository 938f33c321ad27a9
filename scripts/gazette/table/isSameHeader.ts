import { toLetters } from '../forms.ts';
import { type GridCell, isFilled } from './grid.ts';

/** Share of common letters from which two header rows are the same one, printed again on the next page. */
const SAME = 0.85;

/**
 * Whether two rows are the same header, even if not to the letter: print and recognition lose a word (`牵领导` for
 * `牵头领导`), change brackets, or spread the letters. Order does not count; the time is linear in the words.
 */
export function isSameHeader(left: readonly GridCell[], right: readonly GridCell[]): boolean {
  if (lengthOf(left) > 3 * lengthOf(right) || lengthOf(right) > 3 * lengthOf(left)) return false;
  const a = lettersOf(left);
  const b = lettersOf(right);
  if (a.length < 3 || b.length < 3 || a.length > 2 * b.length || b.length > 2 * a.length) return false;
  return (2 * countCommon(a, b)) / (a.length + b.length) >= SAME;
}

const lengthOf = (cells: readonly GridCell[]): number => cells.reduce((sum, cell) => sum + (cell?.length ?? 0), 0);

const lettersOf = (cells: readonly GridCell[]): string[] => [...toLetters(cells.filter(isFilled).join(''))];

function countCommon(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const letter of left) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let common = 0;
  for (const letter of right) {
    const count = counts.get(letter) ?? 0;
    if (count > 0) common++;
    counts.set(letter, count - 1);
  }
  return common;
}
