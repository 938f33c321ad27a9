import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toNumberAddress } from '../../scripts/gazette/output/toAddress.ts';
import { toArchive, toSource } from '../../scripts/gazette/pipeline.ts';
import type { Diagnostic, Source } from '../../scripts/gazette/types.ts';
import { parseLedger } from '../../src/lib/permalinks/parseLedger.ts';
import { siteSchema } from '../../src/lib/schema.ts';

const GAZETTES = { qinghe: { name: '青禾县人民政府公报', authority: '青禾县人民政府' } };

interface Text {
  readonly number: string;
  readonly work: string;
}

function toText(issue: number, documents: readonly Text[]): string {
  const words = documents.map(
    ({ number, work }) =>
      `青禾县人民政府关于做好${work}工作的通知\n${number}\n\n各乡镇人民政府：\n\n现将有关事项通知如下。\n\n青禾县人民政府\n2026年3月1日\n\n`,
  );
  return `青禾县人民政府公报\n\n2026\n第${issue}期（总第${issue}期）\n\n${words.join('')}`;
}

/** Issues by number → the addresses of their documents by title, and what was told. */
function read(issues: Readonly<Record<number, readonly Text[]>>, ledger = '') {
  const told: Diagnostic[] = [];
  const tell = (diagnostic: Diagnostic) => void told.push(diagnostic);
  const sources = Object.entries(issues)
    .map(([issue, documents]) =>
      toSource(`source/qinghe/2026-${issue}.txt`, new TextEncoder().encode(toText(Number(issue), documents)), tell),
    )
    .filter((source): source is Source => source !== null);
  const parsed = parseLedger(ledger);
  assert.deepEqual(parsed.problems, []);
  const context = { gazettes: GAZETTES, site: siteSchema.parse({ name: '青禾' }), ledger: parsed.ledger };
  const { files } = toArchive(sources, context, tell);
  const documents = files.filter(({ path }) => path.startsWith('documents/'));
  const addresses = documents.map(({ path, text }) => [
    /做好(.*)工作/.exec(text)?.[1] ?? '',
    path.slice('documents/qinghe/'.length, -'.md'.length),
  ]);
  const codes = told.map(({ code }) => code).filter((code) => /doubled|pinyin|withdrawn|lost/.test(code));
  return { addresses: Object.fromEntries(addresses) as Record<string, string>, told, codes };
}

const one = (number: string, work: string): Text => ({ number, work });
const line = (path: string, work: string, issue: number, number: string) =>
  `/qinghe/${path}/\tpage\t0123456789ab\t\tqinghe/2026/${issue}\t${number}\t青禾县人民政府关于做好${work}工作的通知\n`;

describe('an address by number', () => {
  const cases: readonly (readonly [number: string, year: number | undefined, slug: string, rest: string])[] = [
    ['青政发〔2026〕5号', undefined, 'qingzhengfa', '2026/5'],
    ['青政发〔2026〕5号', 2027, 'qingzhengfa', '2026/5'],
    ['青禾县人民政府令第3号', 2026, 'qinghexianrenminzhengfuling', '2026/3'],
    ['青禾县人民政府令第3号', undefined, 'qinghexianrenminzhengfuling', '3'],
    // The register of 2021 stands at …/2021: a serial that looks like a year does not take its place.
    ['青禾县人民政府令第2021号', undefined, 'qinghexianrenminzhengfuling', 'no2021'],
    ['青禾县人民政府令第2021号', 2026, 'qinghexianrenminzhengfuling', '2026/2021'],
  ];
  for (const [number, year, slug, rest] of cases) {
    test(`${number}${year === undefined ? '' : ` in ${year}`}: ${slug}/${rest}`, () => {
      assert.deepEqual(toNumberAddress(number, year), { slug, rest });
    });
  }

  test('is none for words that are no number', () => {
    for (const words of ['关于春耕', '青政发〔2026〕号', '']) assert.equal(toNumberAddress(words, 2026), null, words);
  });
});

describe('one number printed twice', () => {
  const twice = { 1: [one('青政发〔2026〕5号', '春耕')], 2: [one('青政发〔2026〕5号', '秋收')] };

  test('gives the first its address and tells the second’s', () => {
    const { addresses, told } = read(twice);
    assert.deepEqual(addresses, { 春耕: 'qingzhengfa/2026/5', 秋收: 'qingzhengfa/2026/5-2' });
    const doubled = told.find(({ code }) => code === 'doubled-number');
    assert.match(doubled?.message ?? '', /这一份的地址是 \/qinghe\/qingzhengfa\/2026\/5-2\/$/);
  });

  test('leaves the one that was published where it is, though the other comes before it', () => {
    const ledger = line('qingzhengfa/2026/5', '秋收', 2, '青政发〔2026〕5号');
    assert.deepEqual(read(twice, ledger).addresses, { 秋收: 'qingzhengfa/2026/5', 春耕: 'qingzhengfa/2026/5-2' });
  });

  test('keeps both when their order or a title changes', () => {
    const ledger =
      line('qingzhengfa/2026/5', '秋收', 2, '青政发〔2026〕5号') +
      line('qingzhengfa/2026/5-2', '春根', 1, '青政发〔2026〕5号');
    assert.deepEqual(read(twice, ledger).addresses, { 秋收: 'qingzhengfa/2026/5', 春耕: 'qingzhengfa/2026/5-2' });
  });

  test('gives nobody the address of a document that has moved away', () => {
    const ledger = `${line('qingzhengfa/2026/5', '防汛', 1, '青政发〔2026〕5号')}/qinghe/qingzhengfa/2026/5/\tmoved\t/qinghe/qingzhengfa/2026/6/\n${line('qingzhengfa/2026/6', '防汛', 1, '青政发〔2026〕6号')}`;
    const { addresses } = read({ 1: [one('青政发〔2026〕6号', '防汛'), one('青政发〔2026〕5号', '春耕')] }, ledger);
    assert.deepEqual(addresses, { 防汛: 'qingzhengfa/2026/6', 春耕: 'qingzhengfa/2026/5-2' });
  });
});

describe('two 机关代字 with one pinyin', () => {
  const alike = { 1: [one('青政发〔2026〕5号', '春耕')], 2: [one('清政发〔2026〕5号', '秋收')] };

  test('have registers of their own', () => {
    const { addresses, told } = read(alike);
    assert.deepEqual(addresses, { 春耕: 'qingzhengfa/2026/5', 秋收: 'qingzhengfa2/2026/5' });
    const same = told.find(({ code }) => code === 'same-pinyin');
    assert.equal(same?.message, '机关代字“清政发”和“青政发”拼音相同，本件的登记簿是 /qinghe/qingzhengfa2/');
  });

  test('keep them, whichever comes first now', () => {
    const ledger = line('qingzhengfa/2026/1', '植树', 9, '清政发〔2026〕1号');
    assert.deepEqual(read(alike, ledger).addresses, { 春耕: 'qingzhengfa2/2026/5', 秋收: 'qingzhengfa/2026/5' });
  });

  test('are one where only the characters are traditional', () => {
    const { addresses, codes } = read({ 1: [one('青政发〔2026〕5号', '春耕')], 2: [one('青政發〔2026〕6号', '秋收')] });
    assert.deepEqual(addresses, { 春耕: 'qingzhengfa/2026/5', 秋收: 'qingzhengfa/2026/6' });
    assert.deepEqual(codes, []);
  });
});

test('a number that is a year stands in its year', () => {
  const { addresses } = read({ 1: [one('青政发〔2026〕2026号', '春耕')] });
  assert.deepEqual(addresses, { 春耕: 'qingzhengfa/2026/2026' });
});

test('a withdrawn document leaves no file, and nothing counts as lost', () => {
  const ledger = `${line('qingzhengfa/2026/5', '春耕', 1, '青政发〔2026〕5号')}/qinghe/qingzhengfa/2026/5/\twithdrawn\t依申请\n`;
  const { addresses, codes } = read(
    { 1: [one('青政发〔2026〕5号', '春耕'), one('青政发〔2026〕6号', '秋收')] },
    ledger,
  );
  assert.deepEqual(addresses, { 秋收: 'qingzhengfa/2026/6' });
  assert.deepEqual(codes, ['withdrawn-document']);
});
