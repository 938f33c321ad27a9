import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Speed, toGrowth, toSizes } from '../../scripts/bench/parse.ts';
import { makeTexts } from '../../scripts/bench/parse/makeTexts.ts';
import { EMPTY_LEDGER } from '../../src/lib/permalinks/ledger.ts';
import { makeContent } from '../../scripts/command/makeContent.ts';
import { siteSchema } from '../../src/lib/schema.ts';
import { ISSUE, makeFilledArchive, NEXT_ISSUE } from './archive.ts';

const SOURCES = [ISSUE, NEXT_ISSUE].map((text, at) => ({
  path: `source/qinghe/2026-${at + 1}.txt`,
  bytes: new TextEncoder().encode(text),
}));

describe('texts to measure with', () => {
  test('are issues of their own, with numbers of their own, each as whole as the one that it was made of', () => {
    const texts = makeTexts(SOURCES, 6);
    assert.deepEqual(texts, makeTexts(SOURCES, 6));
    const site = siteSchema.parse({ name: '青禾' });
    const gazettes = { qinghe: { name: '青禾县人民政府公报' } };
    const { archive, isWrong } = makeContent({
      site,
      gazettes,
      sources: texts,
      isNew: false,
      statements: [],
      ledger: EMPTY_LEDGER,
      strangers: [],
    });
    assert.equal(isWrong, false);
    assert.equal(new Set(archive.issues.map(({ id }) => id)).size, 6);
    const numbers = archive.issues.flatMap(({ issue }) => issue.documents.map(({ number }) => number));
    assert.equal(numbers.length, 12);
    assert.equal(new Set(numbers).size, 12);
    assert.ok(archive.coverage.every(({ kept, letters }) => kept === letters && letters > 0));
  });
});

describe('growth', () => {
  const speed = (characters: number, parse: number): Speed => ({ issues: 1, characters, lines: 1, floor: 1, parse });

  test('is 1 where time grows as the text does, 2 where with its square', () => {
    assert.equal(toGrowth(speed(1000, 5), speed(10_000, 50)).toFixed(2), '1.00');
    assert.equal(toGrowth(speed(1000, 5), speed(10_000, 500)).toFixed(2), '2.00');
  });

  test('is measured at tenfold sizes up to the most that is asked for', () => {
    assert.deepEqual(toSizes(1000), [1, 10, 100, 1000]);
    assert.deepEqual(toSizes(30), [1, 10, 30]);
    assert.deepEqual(toSizes(1), [1]);
  });
});

describe('bench', () => {
  test('prints a row for each size and writes the numbers', () => {
    const archive = makeFilledArchive();
    const before = archive.snapshot();
    const file = join(archive.root, 'speed.json');
    const { status, stdout, stderr } = archive.run('bench', '--issues', '3', '--json', file);
    assert.equal(status, 0, stderr);
    assert.equal(stdout.trimEnd().split('\n').length, 3);
    const speeds = JSON.parse(readFileSync(file, 'utf8')) as (Speed & { rate: number; ratio: number })[];
    assert.deepEqual(
      speeds.map(({ issues }) => issues),
      [1, 3],
    );
    for (const { characters, floor, parse, rate, ratio } of speeds) {
      assert.ok(characters > 300 && floor > 0 && parse > floor && rate > 0 && ratio > 1);
    }
    assert.deepEqual(archive.snapshot(), before);
  });

  test('takes a number of issues only', () => {
    const { status, stderr } = makeFilledArchive().run('bench', '--issues', '很多');
    assert.equal(status, 2);
    assert.match(stderr, /1 到 8000 的整数/);
  });
});
