/** Which lines changed, and where lines stand after later changes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findHunks } from '../../scripts/publication/findHunks.ts';
import { formatHunks, parseHunks, shiftLine } from '../../src/lib/history/hunk.ts';
import { createRandom } from '../search/random.ts';

const say = (before: string, after: string): string => formatHunks(findHunks([...before], [...after]));

test('changed lines are counted as a unified diff counts them', () => {
  const cases: readonly (readonly [before: string, after: string, hunks: string])[] = [
    ['abc', 'abc', ''],
    ['abcdef', 'abXdef', '-3,1+3,1'],
    ['abc', 'abcd', '-3,0+4,1'],
    ['abcd', 'abd', '-3,1+2,0'],
    ['', 'abc', '-0,0+1,3'],
    ['abcdefgh', 'aXcdeYYh', '-2,1+2,1 -6,2+6,2'],
  ];
  for (const [before, after, hunks] of cases) assert.equal(say(before, after), hunks, `${before} ${after}`);
});

test('hunks turn one text into the other by the fewest lines, and say where each line went', () => {
  const random = createRandom(7);
  const toText = (): string[] => Array.from({ length: random.below(12) }, () => 'abc'[random.below(3)] ?? '');
  for (let run = 0; run < 3000; run += 1) {
    const [before, after] = [toText(), toText()];
    const hunks = findHunks(before, after);
    assert.deepEqual(parseHunks(formatHunks(hunks)), hunks);
    const made: string[] = [];
    let at = 0;
    for (const { before: from, removed, after: to, added } of hunks) {
      made.push(...before.slice(at, removed > 0 ? from - 1 : from));
      const first = added > 0 ? to - 1 : to;
      assert.equal(first, made.length);
      made.push(...after.slice(first, first + added));
      at = (removed > 0 ? from - 1 : from) + removed;
    }
    assert.deepEqual([...made, ...before.slice(at)], after);
    const changed = hunks.reduce((sum, { removed, added }) => sum + removed + added, 0);
    assert.equal(changed, before.length + after.length - 2 * countCommon(before, after));
    checkShift(before, after);
  }
});

/** A line that no hunk touches is the same line where it stands after them. */
function checkShift(before: readonly string[], after: readonly string[]): void {
  const hunks = findHunks(before, after);
  before.forEach((text, index) => {
    const line = index + 1;
    const isTouched = hunks.some(({ before: from, removed }) => line >= from && line < from + removed);
    if (!isTouched) assert.equal(after[shiftLine(line, hunks) - 1], text);
  });
}

/** Length of the longest common subsequence, the plain way. */
function countCommon(before: readonly string[], after: readonly string[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const one of before) {
    const next = [0];
    after.forEach((other, at) => {
      next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

test('a text that was taken in anew is one change', () => {
  const before = Array.from({ length: 4000 }, (_, at) => `甲${at}`);
  assert.equal(
    formatHunks(
      findHunks(
        before,
        before.map((line) => `${line}乙`),
      ),
    ),
    '-1,4000+1,4000',
  );
});
