/**
 * What holds of the finders for any text: they never throw, what they find stands in the text, and their time grows
 * linearly. The texts are made of the grammar's own marks in random order (seeded, so that every run is the same).
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDate, readDays } from '../../scripts/gazette/dates.ts';
import { findAppointments, toPersonAnchor, withPersonAnchors } from '../../scripts/gazette/find/appointments.ts';
import { toDepths, toPairs } from '../../scripts/gazette/find/brackets.ts';
import { findEvents } from '../../scripts/gazette/find/events.ts';
import { findReferences } from '../../scripts/gazette/find/references.ts';
import { toSentences } from '../../scripts/gazette/find/sentences.ts';
import { findTitleReferences } from '../../scripts/gazette/find/titleReferences.ts';
import { readKind } from '../../scripts/gazette/kinds.ts';
import { makeMending } from '../../scripts/gazette/mend/mending.ts';
import { mendJoin } from '../../scripts/gazette/mend/mendJoin.ts';
import { mendLine } from '../../scripts/gazette/mend/mendLine.ts';
import { findNumbers, readNumber } from '../../scripts/gazette/numbers.ts';
import { maskPersonalData } from '../../src/lib/privacy/maskPersonalData.ts';
import { toLine } from '../../scripts/gazette/toLines.ts';
import { documentSchema } from '../../src/lib/schema.ts';
import { toPlainDocument } from './toPlainDocument.ts';

const MARKS =
  '《|》|〈|〉|（|）|(|)|〔|〕|[|]|“|”|，|。|；|：|、|？|！| |　|\n|\t|号|第|令|公告|年|月|日|2021|56|7|13800000000|999999199001010016|' +
  '青政发|国务院|根据|按照|废止|失效|修改|同时|对|将|作如下|决定：|任|兼任|免去|职务|同志|何青禾|李|静|县公安局|局长|通知|办法|关于|' +
  '密码：|abc1234|@|**| and |泾|涇|禾县|一、|（一）|- |## |# |7月5日|8月13日至14日|上旬|X|×|零|十|三十三|0|\u0000|𠮷|é|-|—|…';

/** A random number generator (mulberry32): the same numbers in every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const marks = MARKS.split('|');
const random = makeRandom(2021);
const pick = (): string => marks[Math.floor(random() * marks.length)] ?? '';
const makeText = (): string => Array.from({ length: 1 + Math.floor(random() * 60) }, pick).join('');
const texts = Array.from({ length: 3000 }, makeText);

const silent = makeMending(['泾禾县人民政府公报'], '涇禾县', {}, () => undefined);

describe('any text', () => {
  it('gives numbers that stand in it and are read again as themselves', () => {
    for (const text of texts)
      for (const { number, index, length } of findNumbers(text)) {
        assert.ok(index >= 0 && length > 0 && index + length <= text.length, text);
        assert.equal(readNumber(number)?.number, number, text);
      }
  });

  it('is its sentences joined, and its brackets nest', () => {
    for (const text of texts) {
      assert.equal(
        toSentences(text)
          .map((sentence) => sentence.text)
          .join(''),
        text,
      );
      const pairs = toPairs(text);
      assert.ok(
        toDepths(text.length, pairs).every((depth) => depth >= 0),
        text,
      );
      assert.ok(
        pairs.every(({ open, close }) => open < close),
        text,
      );
    }
  });

  it('gives references, appointments and days that the contract takes', () => {
    const { references, appointments, events } = documentSchema.shape;
    for (const text of texts) {
      const document = toPlainDocument(`title: 关于职务任免的通知\nkind: 大事记\n${text}`);
      const found = findReferences(document);
      references.parse(found);
      references.parse(findTitleReferences(document, found));
      appointments.parse(findAppointments(document));
      events.parse(findEvents(document, 2021, '2021-02-01'));
      assert.deepEqual(findAppointments(withPersonAnchors(document)), findAppointments(document));
    }
  });

  it('is masked once and for all', () => {
    for (const text of texts) {
      const { text: masked, found } = maskPersonalData(text);
      assert.deepEqual(
        maskPersonalData(masked).found.filter(({ kind }) => kind !== 'password'),
        [],
        text,
      );
      assert.ok(!masked.includes('13800000000') || /[\dA-Za-z_]13800000000|13800000000[\dA-Za-z_]/.test(text), text);
      assert.ok(found.every(({ index, length }) => index + length <= text.length));
    }
  });

  it('is read and mended without an error', () => {
    for (const text of texts) {
      readDate(text);
      readDays(text, 2021);
      readKind(text);
      for (const [at, raw] of text.split('\n').entries()) {
        const line = mendLine(toLine(raw, at + 1, false), silent);
        assert.equal(mendLine(line, silent).text, line.text);
        assert.ok(line.text.endsWith(mendJoin(texts[at] ?? '', line.text, 1, silent)));
      }
    }
  });
});

describe('an anchor of a person', () => {
  it('is pinyin with the reading of the surname', () => {
    assert.equal(toPersonAnchor('单青禾'), 'p-shanqinghe');
    assert.equal(toPersonAnchor('吕麦'), 'p-lvmai');
  });
});

describe('time', () => {
  const seeds = [
    '根据《青苗办法》（青政发〔2021〕57、60号），',
    '（《“〔',
    '》”）〕',
    '令第',
    '〔2021〕',
    '何青禾任',
    '免去李静',
    '、',
    '1380000',
    '密码：',
    '号',
    '文',
  ];
  const measure = (text: string): number => {
    const document = toPlainDocument(`title: 关于职务任免的通知\nkind: 大事记\n${text}`);
    const start = performance.now();
    findTitleReferences(document, findReferences(document));
    findAppointments(document);
    findEvents(document, 2021);
    maskPersonalData(text);
    mendLine(toLine(text, 1, false), silent);
    readKind(text);
    readDate(text);
    return performance.now() - start;
  };
  for (const seed of seeds)
    it(`grows linearly with ${seed}`, () => {
      const small = Math.floor(20_000 / seed.length);
      measure(seed.repeat(small));
      const once = measure(seed.repeat(small));
      const eight = measure(seed.repeat(8 * small));
      assert.ok(eight < 40 * Math.max(once, 5), `${once} ms, eight times as long: ${eight} ms`);
    });
});
