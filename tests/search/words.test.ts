import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseQuery } from '../../src/search/engine/parseQuery.ts';
import { toWords } from '../../src/search/engine/toWords.ts';
import { Fold } from '../../src/search/fold/letters.ts';

const fold = new Fold(new Map([['縣', '县']]));
const words = (text: string) => toWords(parseQuery(text, fold).terms, fold);

describe('words of a query', () => {
  test('a single character belongs to the word before it', () => {
    assert.deepEqual(words('残疾人补贴').whole, ['残疾人', '补贴']);
    assert.equal(words('残疾人补贴').parts.join(''), '残疾人补贴');
  });

  test('words of questions say nothing, and keep what is around them apart', () => {
    assert.deepEqual(words('请问农村供水怎么收费').whole, ['农村', '供水', '收费']);
  });

  test('terms in quotes stay whole', () => assert.deepEqual(words('"农村供水" 收费').whole, ['农村供水', '收费']));

  test('are folded', () => assert.deepEqual(words('ＡＢＣ 縣').whole, ['abc', '县']));
});

describe('terms of a query', () => {
  const terms = (text: string) => parseQuery(text, fold).terms.map(({ units }) => units);

  test('are parted by spaces; quotes and minus count around whole terms', () => {
    const { terms: found, excluded } = parseQuery('供水 "农村 饮水" -水库 －“堤 防”', fold);
    assert.deepEqual(
      found.map(({ units, isQuoted }) => [units, isQuoted]),
      [
        ['供水', false],
        ['农村饮水', true],
      ],
    );
    assert.deepEqual(
      excluded.map(({ units }) => units),
      ['水库', '堤防'],
    );
    assert.deepEqual(terms('深化“放管服”改革'), ['深化 放管服 改革']);
  });

  test('a name with spaces in it is one', () => {
    assert.deepEqual(terms('李 静'), ['李静']);
    assert.deepEqual(terms('供水 水库'), ['供水', '水库']);
  });

  test('signs alone are none', () => assert.deepEqual(terms('，。 - ""'), []));
});
