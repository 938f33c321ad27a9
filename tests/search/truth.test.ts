/** The bench's right answers, on documents of a few words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BenchDocument } from '../../scripts/bench/search/BenchDocument.ts';
import { TermFinder } from '../../scripts/bench/search/TermFinder.ts';
import { toLetters } from '../../scripts/bench/search/toLetters.ts';
import { toTruth } from '../../scripts/bench/search/toTruth.ts';

function toDocument(number: string, title: string, ...texts: string[]): BenchDocument {
  const passages = [title, ...texts];
  const letters = toLetters(passages.join(''));
  const about = { address: number, title, number, date: '', names: [], hasTable: false };
  return { ...about, passages, letters, titleLetters: toLetters(title) };
}

const DOCUMENTS = [
  toDocument('甲', '关于供水的通知', '水库管护。', '农村道路。'),
  toDocument('乙', '关于道路的通知', '农村供水和水库。'),
  toDocument('丙', '关于水库的决定', '农村，供水。'),
];
const source = {
  addresses: DOCUMENTS.map(({ address }) => address),
  read: (index: number) => DOCUMENTS[index] as BenchDocument,
};

const toAnswer = (asked: Parameters<typeof toTruth>[0][number]) => {
  const [query] = toTruth([asked], source);
  return query && { truth: [...query.truth], best: [...query.best] };
};

test('documents that hold all terms, those that hold them closest best', () => {
  assert.deepEqual(toAnswer({ set: 'S', text: '供水', terms: ['供水'] }), { truth: [0, 1, 2], best: [0] });
  assert.deepEqual(toAnswer({ set: 'T', text: '', terms: ['农村', '水库'] }), { truth: [0, 1, 2], best: [1] });
  assert.deepEqual(toAnswer({ set: 'T', text: '', terms: ['农村', '决定'] }), { truth: [2], best: [2] });
});

test('numbers, quotes and minus', () => {
  assert.deepEqual(toAnswer({ set: 'N', text: '', number: '乙' }), { truth: [1], best: [1] });
  const quoted = { set: 'M', text: '', terms: ['农村供水'], quoted: '农村供水' } as const;
  assert.deepEqual(toAnswer(quoted)?.truth, [1]);
  assert.deepEqual(toAnswer({ set: 'M', text: '', terms: ['供水'], without: '道路' })?.truth, [2]);
});

test('a query that has to be nowhere in one piece is none where it is', () => {
  assert.equal(toAnswer({ set: 'W', text: '', terms: ['农村', '供水'], nowhere: '农村供水' }), undefined);
  assert.deepEqual(toAnswer({ set: 'W', text: '', terms: ['水库', '农村'], nowhere: '水库农村' })?.truth, [0, 1, 2]);
});

test('terms are found where they begin within each other', () => {
  const finder = new TermFinder(['供水', '水库', '供水水', '库']);
  assert.deepEqual([...finder.find('供水水库')].sort(), ['供水', '供水水', '库', '水库'].sort());
});
