/** Which of the near documents are looked into, and what comes of it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findSeparate } from '../../src/search/engine/findSeparate.ts';
import { LEVEL, toRanking, toSpan } from '../../src/search/engine/rank.ts';

/** 60 documents, the newest last; the first 4 have the words in their titles, the others near each other or apart. */
const LEVELS = Uint8Array.from({ length: 60 }, (_, index) =>
  index < 4 ? LEVEL.titleWords : index % 5 === 0 ? LEVEL.apart : index % 2 === 0 ? LEVEL.close : LEVEL.around,
);
const DAYS = Uint32Array.from({ length: 60 }, (_, index) => 20_200_101 + index);
const DOCUMENTS = [...LEVELS.keys()];
const isTogether = (document: number): boolean => document % 3 !== 0;

/** The first `needed` of the list, and the documents that were looked into for it. */
async function toPage(needed: number): Promise<{ list: number[]; seen: number[] }> {
  const levels = LEVELS.slice();
  const seen: number[] = [];
  const look = (document: number): Promise<boolean> => {
    seen.push(document);
    return Promise.resolve(isTogether(document));
  };
  const ranking = toRanking(DOCUMENTS, levels, DAYS, 'relevance');
  for (const document of await findSeparate(ranking, levels, needed, look)) levels[document] = LEVEL.apart;
  return { list: toRanking(DOCUMENTS, levels, DAYS, 'relevance').slice(0, needed), seen };
}

describe('documents that seem near', () => {
  test('come after those that have the words in one paragraph', async () => {
    const { list } = await toPage(12);
    assert.deepEqual(
      list.slice(0, 4).toSorted((a, b) => a - b),
      [0, 1, 2, 3],
    );
    assert.ok(list.slice(4).every(isTogether));
  });

  test('are looked into as far as a page needs them, and never more than thirty', async () => {
    assert.deepEqual((await toPage(4)).seen, []);
    const { seen } = await toPage(60);
    assert.equal(seen.length, 30);
    assert.equal(new Set(seen).size, 30);
  });

  test('make the same list, however long the page is', async () => {
    const { list } = await toPage(60);
    for (const needed of [5, 10, 20, 30, 40]) assert.deepEqual((await toPage(needed)).list, list.slice(0, needed));
  });
});

test('a span is the fewest letters that hold one place of every list', () => {
  assert.equal(
    toSpan([
      [1, 50, 90],
      [10, 54],
      [40, 57],
    ]),
    7,
  );
  assert.equal(toSpan([[3], [3]]), 0);
});
