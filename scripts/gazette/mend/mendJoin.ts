import { type Mending, toMend } from './mending.ts';

const LONGEST = 10;
const SHORTEST = 2;
/** Words that are doubled by right: 一个一个, 一步一步, and single characters in a row. */
const BY_RIGHT = /^一|^(.)\1+$|[^\p{Script=Han}]/u;

/**
 * Two pieces of a sentence that a page break has cut → the second piece, without the word that print repeats after the
 * cut: `…社会主义思想` + `思想为指导` → `为指导`. `line`: the line of the second piece.
 */
export function mendJoin(left: string, right: string, line: number, mending: Mending): string {
  if (!mending.isOn('doubled-at-cut')) return right;
  for (let length = Math.min(LONGEST, right.length - 1); length >= SHORTEST; length--) {
    const word = right.slice(0, length);
    if (!left.endsWith(word) || BY_RIGHT.test(word)) continue;
    const mended = right.slice(length);
    const end = left.slice(-12);
    mending.tell(toMend('doubled-at-cut', line, end + right, end + mended));
    return mended;
  }
  return right;
}
