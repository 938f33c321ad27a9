/** Search in the sample archive against a scan of its texts: complete and exact, facets true, every match reachable. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openDocuments, readDocuments } from '../../scripts/bench/search/readDocuments.ts';
import { toLetters } from '../../scripts/bench/search/toLetters.ts';
import { toQueries } from '../../scripts/bench/search/toQueries.ts';
import { toSpellings } from '../../scripts/bench/search/toSpellings.ts';
import { readContent } from '../../scripts/search/readContent.ts';
import { contentFolder } from '../../src/lib/folders.ts';
import { toOrgans } from '../../src/lib/archive/toOrgans.ts';
import type { ArchiveDocument } from '../../src/lib/archive/model.ts';
import { statusOf } from '../../src/lib/validity/status.ts';
import { FACETS, type FacetName, type Manifest } from '../../src/search/format/part.ts';
import { LEVEL } from '../../src/search/open.ts';
import { toSpellings as toNumberSpellings } from '../numbers/spellings.ts';
import { openFolder, openSite, readSite } from './openFolder.ts';

const content = contentFolder();
const documents = readDocuments(content);
const model = readContent(content, readSite(content));
const whole = await openFolder(content);
/** The same in many small parts, with every key of some places split. */
const parted = await openFolder(content, { documents: 6, places: 12 });

const toAddresses = ({ addresses }: typeof whole, found: readonly number[]): string[] =>
  found.map((document) => addresses[document] ?? '').sort();

for (const [name, opened] of [
  ['in one part', whole],
  ['in many parts with long lists', parted],
] as const) {
  describe(`queries of the bench, ${name}`, () => {
    const all = Map.groupBy(toQueries(openDocuments(content), 120), ({ set }) => set);
    for (const [set, queries] of all) {
      test(`${set}: ${queries.length} queries find what a scan finds`, async () => {
        for (const { text, truth, best } of queries) {
          const { total, results, documents: found } = await opened.archive.search(text);
          assert.equal(total, found.length);
          const wanted = [...truth].map((index) => documents[index]?.address ?? '').sort();
          const right = toAddresses(opened, found);
          // Words that say nothing (你们, 如何) are not looked for.
          if (set === 'W')
            assert.deepEqual(
              right.filter((address) => wanted.includes(address)),
              wanted,
              text,
            );
          else assert.deepEqual(right, wanted, text);
          if (set === 'N') assert.equal(results[0]?.address, `/${documents.at(best[0] ?? -1)?.address ?? ''}/`, text);
        }
      });
    }
  });
}

test('an index that is built again has the same bytes', async () => {
  const again = await openFolder(content);
  const manifest = await Promise.all([whole, again].map(({ archive }) => archive.search('')));
  assert.deepEqual(manifest[0], manifest[1]);
});

test('facts are read of parts with matches alone', async () => {
  const { archive, read } = await openFolder(content, { documents: 6 });
  const count = (file: string): number => read.filter((path) => path.endsWith(file)).length;
  const parts = count('part.bin');
  assert.equal(count('facts.bin') + count('texts.bin'), 0);
  assert.equal((await archive.search('青禾县小型水利工程管护办法')).results[0]?.level, LEVEL.title);
  assert.ok(count('facts.bin') > 0 && count('facts.bin') < parts, `${count('facts.bin')} of ${parts}`);
  await archive.search('');
  assert.equal(count('facts.bin'), parts);
});

test('an index of another format is refused', async () => {
  const { outDir } = await openFolder(content);
  const file = join(outDir, 'search', 'data', 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  writeFileSync(file, JSON.stringify({ ...manifest, format: manifest.format - 1 }));
  await assert.rejects(openSite(outDir), /index format 2, not 3/);
});

describe('numbers', () => {
  for (const number of ['青政发〔2023〕4号', '青政办发〔2022〕73号', '青政规发〔2023〕3号']) {
    test(`${number} in every spelling is its document alone, and first`, async () => {
      for (const spelling of [...toSpellings(number), number.replace('发', '發')]) {
        const { total, results, tiers } = await whole.archive.search(spelling);
        assert.equal(results[0]?.number, number, spelling);
        assert.equal(total, 1, spelling);
        assert.equal(tiers[0]?.name, 'number');
      }
    });
  }

  test('of every document, in every spelling that the resolver knows, lead to it', async () => {
    for (const { id, data } of model.documents) {
      for (const spelling of data.number === undefined ? [] : toNumberSpellings(data.number)) {
        const { tiers, results } = await parted.archive.search(spelling);
        assert.equal(tiers[0]?.name, 'number', spelling);
        assert.ok(
          results.some(({ address }) => address === `/${id}/`),
          spelling,
        );
      }
    }
  });

  test('without a year, or without letters, lead to all that they may mean', async () => {
    for (const [spelling, pattern] of [
      ['青政规发3号', /^青政规发〔\d+〕3号$/],
      ['〔2023〕4号', /〔2023〕4号$/],
    ] as const) {
      const meant = model.documents.filter(({ data }) => pattern.test(data.number ?? '')).map(({ id }) => id);
      const { tiers, documents: found } = await whole.archive.search(spelling);
      assert.equal(tiers[0]?.name, 'number', spelling);
      assert.ok(meant.length > 0);
      assert.deepEqual(toAddresses(whole, found), meant.sort(), spelling);
    }
  });

  test('that are not here are not taken apart, but on demand', async () => {
    const { total, tiers, terms } = await whole.archive.search('青政发〔2023〕7号');
    assert.equal(total, 0);
    assert.deepEqual(tiers.find(({ name }) => name === 'words')?.total, null);
    assert.deepEqual(terms[0]?.spellings, []);
    assert.ok((await whole.archive.search('青政发〔2023〕7号', { all: true })).total > 0);
  });

  test('an order is found by its number', async () => {
    for (const spelling of ['青禾县人民政府令第3号', '青禾县人民政府令3', '青禾县人民政府第3号令']) {
      assert.equal((await whole.archive.search(spelling)).results[0]?.kind, '令', spelling);
    }
  });

  test('documents that name it are told of, and listed on demand', async () => {
    const { tiers } = await whole.archive.search('青政办发〔2022〕80号');
    const mentions = tiers.find(({ name }) => name === 'phrase');
    assert.ok(mentions?.total && !mentions.listed);
    const all = await whole.archive.search('青政办发〔2022〕80号', { all: true });
    assert.equal(all.total, 1 + mentions.total);
    assert.equal(all.results[0]?.level, LEVEL.number);
  });

  test('are suggested from their beginning', async () => {
    const suggested = await whole.archive.suggestNumbers('青政发2023');
    assert.deepEqual(suggested, ['青政发〔2023〕11号', '青政发〔2023〕4号']);
    assert.deepEqual(await whole.archive.suggestNumbers('供水'), []);
  });
});

/** Values of every facet, as the documents say them. */
const TRUE_VALUES: Readonly<Record<FacetName, (document: ArchiveDocument) => readonly string[]>> = {
  year: ({ year }) => (year === undefined ? [] : [String(year)]),
  organ: (document) => [...new Set(toOrgans(document))],
  kind: ({ data }) => [data.kind],
  section: ({ data }) => (data.section === undefined ? [] : [data.section]),
  gazette: ({ gazette }) => [gazette.data.name],
  status: (document) => [statusOf(document, model).code],
  has: ({ id, data }) => [
    ...(documents.find(({ address }) => address === id)?.hasTable ? ['tables'] : []),
    ...(data.attachments.length > 0 ? ['attachments'] : []),
  ],
};

const hold = (words: string) => {
  const letters = toLetters(words);
  const holding = new Set(documents.filter((one) => one.letters.includes(letters)).map(({ address }) => address));
  return model.documents.filter(({ id }) => holding.has(id));
};

function toCounts(list: readonly ArchiveDocument[], facet: FacetName): Record<string, number> {
  const values = list.flatMap((document) => TRUE_VALUES[facet](document));
  return Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));
}

describe('facets', () => {
  for (const words of ['工作', '水', '青禾县人民政府办公室']) {
    test(`of ${words} have the counts of a scan, alone and together with a filter`, async () => {
      const list = hold(words);
      const { facets } = await parted.archive.search(words);
      for (const facet of FACETS) {
        const counts = Object.fromEntries(facets[facet].map(({ value, count }) => [value, count]));
        assert.deepEqual(counts, toCounts(list, facet), facet);
        for (const { value, count } of facets[facet]) {
          const kept = list.filter((document) => TRUE_VALUES[facet](document).includes(value));
          const filtered = await parted.archive.search(words, { filters: { [facet]: value } });
          assert.equal(filtered.total, count, `${facet} ${value}`);
          for (const other of FACETS.filter((one) => one !== facet)) {
            const own = Object.fromEntries(filtered.facets[other].map((one) => [one.value, one.count]));
            assert.deepEqual(own, toCounts(kept, other), `${facet} ${value} ${other}`);
          }
        }
      }
    });
  }

  test('and dates combine; several values of one facet mean any of them', async () => {
    const fits = ({ data, year }: ArchiveDocument): boolean =>
      ['通知', '意见'].includes(data.kind) &&
      year === 2023 &&
      (data.date ?? '') >= '2023-02-10' &&
      (data.date ?? '') <= '2023-05-31';
    const filters = { kind: ['通知', '意见'], year: '2023', from: '2023-02-10', to: '2023-05' };
    const { documents: found } = await whole.archive.search('', { filters });
    assert.deepEqual(
      toAddresses(whole, found),
      model.documents
        .filter(fits)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('the list', () => {
  test('has every match at its offset, in any order', async () => {
    for (const sort of ['relevance', 'date', 'date-asc'] as const) {
      const { total, documents: found } = await parted.archive.search('县', { sort });
      const seen: string[] = [];
      for (let offset = 0; offset < total; offset += 7) {
        const page = await parted.archive.search('县', { sort, offset, limit: 7 });
        seen.push(...page.results.map(({ address }) => address.slice(1, -1)));
      }
      assert.deepEqual(
        seen,
        found.map((document) => parted.addresses[document]),
      );
      const dates = (await parted.archive.search('县', { sort, limit: total })).results.flatMap(
        ({ date }) => date ?? [],
      );
      if (sort === 'date-asc') assert.deepEqual(dates, dates.toSorted());
      if (sort === 'date') assert.deepEqual(dates, dates.toSorted().reverse());
    }
  });

  test('has titles first, then headings, then the text', async () => {
    const { results } = await whole.archive.search('防火', { limit: 50 });
    const levels = results.map(({ level }) => level);
    assert.deepEqual(
      levels,
      levels.toSorted((a, b) => a - b),
    );
    assert.equal(levels[0], LEVEL.inTitle);
    assert.ok(results[0]?.title.includes('防火'));
    const title = '青禾县小型水利工程管护办法';
    assert.equal((await whole.archive.search(title)).results[0]?.level, LEVEL.title);
  });

  test('shows natural text around a match, and the place that it stands at', async () => {
    const { results } = await whole.archive.search('农村供水', { limit: 50 });
    for (const { title, titleMarks, excerpt, places, url, address } of results) {
      for (const [start, end] of titleMarks) assert.equal(toLetters(title.slice(start, end)), '农村供水');
      assert.ok(places.length <= 3);
      assert.ok(places.length === 0 || excerpt === places[0]?.text);
      for (const place of places) {
        assert.ok(place.marks.length > 0);
        assert.deepEqual(
          place.words.map(toLetters),
          place.words.map(() => '农村供水'),
        );
        assert.ok(place.text.length < 160, place.text);
        assert.ok(place.address.startsWith(address));
      }
      assert.equal(url, `http://archive.test/base${address}`);
    }
  });
});

describe('words', () => {
  test('of a resident are found apart', async () => {
    const { tiers, results } = await whole.archive.search('改造家庭补助');
    assert.deepEqual(tiers.find(({ listed }) => listed)?.name, 'words');
    assert.match(results[0]?.title ?? '', /适老化/);
  });

  test('a name is found with a space in it and without', async () => {
    const [apart, together] = await Promise.all(['梁 稷', '梁稷'].map((name) => whole.archive.search(name)));
    assert.ok((together?.total ?? 0) > 0);
    assert.deepEqual(apart?.documents, together?.documents);
  });

  test('traditional characters, width and case make no difference, until they are to', async () => {
    const plain = await whole.archive.search('青禾县');
    for (const spelling of ['青禾縣', '青　禾县']) {
      assert.deepEqual((await whole.archive.search(spelling)).documents, plain.documents, spelling);
    }
    assert.equal((await whole.archive.search('青禾縣', { exact: true })).total, 0);
    assert.equal((await whole.archive.search('青禾县', { exact: true })).total, plain.total);
  });

  test('what is nowhere is explained', async () => {
    const { total, terms } = await whole.archive.search('农村供氺 龘龘');
    assert.equal(total, 0);
    assert.deepEqual(
      terms.map((term) => term.total),
      [0, 0],
    );
    assert.ok(terms[0]?.spellings.some(({ text }) => text === '农村供水'));
    assert.deepEqual(terms[1]?.spellings, []);
  });

  test('words that are nowhere together are explained one by one', async () => {
    const { total, terms } = await whole.archive.search('残疾人大坝');
    assert.equal(total, 0);
    assert.deepEqual(
      terms.map(({ text }) => text),
      ['残疾人大坝', '残疾人', '大坝'],
    );
    assert.deepEqual(
      terms.map((term) => term.total > 0),
      [false, true, true],
    );
  });

  test('nothing at all, signs alone, very long ones and control characters do no harm', async () => {
    assert.equal((await whole.archive.search('')).total, documents.length);
    assert.equal((await whole.archive.search('，。！')).total, documents.length);
    for (const text of ['\u0000', '供'.repeat(5000), '"', '-', '“', '𠮷野家', '<script>', '\u202e水', '%', '\\']) {
      assert.ok((await whole.archive.search(text)).total >= 0, text.slice(0, 20));
    }
  });
});
