/** Every number of an archive is found in every spelling. GAZETTE_CONTENT names another archive than the sample. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { toArchive } from '../../src/lib/archive/toArchive.ts';
import { contentFolder } from '../../src/lib/folders.ts';
import { toMarkdownFile } from '../../src/lib/frontMatter.ts';
import { toSimplified } from '../../src/lib/numbers/foldSeries.ts';
import { readSpelling } from '../../src/lib/numbers/readSpelling.ts';
import { type LoadNumbers, type Resolution, resolveNumber } from '../../src/lib/numbers/resolveNumber.ts';
import { toNumberFiles } from '../../src/lib/numbers/toNumberFiles.ts';
import { type DocumentData, documentSchema, type IssueData, issueSchema, siteSchema } from '../../src/lib/schema.ts';
import { toSpellings as toTypedSpellings } from '../../scripts/bench/search/toSpellings.ts';
import { toSpellings } from './spellings.ts';

interface Entry<Data> {
  readonly id: string;
  readonly file: string;
  readonly data: Data;
}

function readEntries<Data>(folder: string, parse: (data: unknown) => Data): Entry<Data>[] {
  const root = join(contentFolder(), folder);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return paths.sort().map((path) => {
    const file = join(root, path);
    return {
      id: path.replaceAll('\\', '/').slice(0, -3),
      file,
      data: parse(toMarkdownFile(readFileSync(file, 'utf8')).data),
    };
  });
}

/** The number files of an archive, as a site serves them. */
function toLoad(documents: readonly Entry<DocumentData>[], issues: readonly Entry<IssueData>[] = []) {
  const site = siteSchema.parse({ name: '档案' });
  const { index, files } = toNumberFiles(toArchive({ site, gazettes: [], issues, documents }));
  const asked: string[] = [];
  const load: LoadNumbers = (path) => {
    asked.push(path);
    const value = path === 'index.json' ? index : files.get(path.replace(/\.json$/, ''));
    return Promise.resolve(value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown));
  };
  return { load, asked, files };
}

const SOURCE = { path: 'source/qinghe/2023-1.txt', lines: [1, 2], sha256: 'a'.repeat(64) };

const numbered = (id: string, number: string): Entry<DocumentData> => ({
  id: `qinghe/${id}`,
  file: '',
  data: documentSchema.parse({ title: id, kind: '通知', issue: 'qinghe/2023/1', position: 1, source: SOURCE, number }),
});

const read = (text: string) => readSpelling(text, toSimplified);

const addressesOf = (resolution: Resolution): string[] =>
  resolution.kind === 'found' ? resolution.documents.map(({ address }) => address) : [];

test('every number of the archive is found in every spelling', async (context) => {
  const documents = readEntries('documents', (data) => documentSchema.parse(data));
  const { load } = toLoad(
    documents,
    readEntries('issues', (data) => issueSchema.parse(data)),
  );
  const missed: string[] = [];
  let [numbers, spellings] = [0, 0];
  for (const { id, data } of documents) {
    if (data.number === undefined) continue;
    numbers += 1;
    for (const spelling of [...toSpellings(data.number), ...toTypedSpellings(data.number)]) {
      spellings += 1;
      if (!addressesOf(await resolveNumber(spelling, load)).includes(id)) missed.push(`${data.number} as ${spelling}`);
    }
  }
  context.diagnostic(`${numbers} numbers, ${spellings} spellings, ${spellings - missed.length} found`);
  assert.deepEqual(missed, []);
  assert.ok(numbers > 0 && spellings >= numbers * 12);
});

describe('a number', () => {
  const documents = [
    numbered('qingzhengfa/2023/4', '青政发〔2023〕4号'),
    numbered('qingzhengfa/2023/9', '青政发〔2023〕9号'),
    numbered('qingzhengfa/2021/56', '青政发〔2021〕56号'),
    numbered('qingnongjifa/2023/57-60', '青农（计）发〔2023〕57、60号'),
    numbered('qinghexianrenminzhengfuling/2023/3', '青禾县人民政府令第3号'),
    numbered('qingzhengbanfa/2023/4', '青政办发〔2023〕4号'),
    numbered('qingzhengbanfa/2023/4-2', '青政办发〔2023〕4号'),
  ];

  test('is read into series, year and serials', () => {
    assert.deepEqual(read('青政發[2021]第５６號'), { series: '青政发', year: 2021, serials: [56] });
    assert.deepEqual(read('青农（計）发2023 57、60'), { series: '青农计发', year: 2023, serials: [57, 60] });
    assert.deepEqual(read('青政发〔89〕5号'), { series: '青政发', year: 1989, serials: [5] });
    assert.deepEqual(read('青禾县人民政府第三号令'), {
      series: '青禾县人民政府令',
      year: undefined,
      serials: [3],
    });
    assert.deepEqual(read('〔2021〕56号'), { series: '', year: 2021, serials: [56] });
    assert.deepEqual(read('青政发2021'), { series: '青政发', year: 2021, serials: [] });
    for (const text of [
      '',
      '植树',
      '2021年工作要点',
      '青政发〔2021〕56号文件的附件',
      '5'.repeat(100),
      '青政发123456789012',
    ]) {
      assert.equal(read(text), null, text);
    }
  });

  test('of two serials is found by each', async () => {
    const { load } = toLoad(documents);
    for (const text of ['青农计发〔2023〕57号', '青农计发〔2023〕60号', '青农（计）发〔2023〕57、60号']) {
      assert.deepEqual(addressesOf(await resolveNumber(text, load)), ['qinghe/qingnongjifa/2023/57-60'], text);
    }
  });

  test('by the pinyin of its address is found too, in capitals too', async () => {
    const { load } = toLoad(documents);
    for (const text of ['qingzhengfa 2021 56', 'QINGZHENGFA2021-56', 'qingzhengfa/2021/56']) {
      assert.deepEqual(addressesOf(await resolveNumber(text, load)), ['qinghe/qingzhengfa/2021/56'], text);
    }
  });

  test('that two documents have lists both; without series it lists all of the year', async () => {
    const { load } = toLoad(documents);
    assert.deepEqual(addressesOf(await resolveNumber('青政办发2023-4', load)), [
      'qinghe/qingzhengbanfa/2023/4',
      'qinghe/qingzhengbanfa/2023/4-2',
    ]);
    assert.deepEqual(addressesOf(await resolveNumber('〔2023〕4号', load)), [
      'qinghe/qingzhengbanfa/2023/4',
      'qinghe/qingzhengbanfa/2023/4-2',
      'qinghe/qingzhengfa/2023/4',
    ]);
  });

  test('that is not here says which are next to it', async () => {
    const resolution = await resolveNumber('青政发〔2023〕7号', toLoad(documents).load);
    assert.equal(resolution.kind, 'absent');
    const [near] = resolution.neighbours;
    assert.deepEqual([near?.before?.serial, near?.after?.serial], [4, 9]);
    const edge = await resolveNumber('青政发〔2023〕1号', toLoad(documents).load);
    assert.equal(edge.kind, 'absent');
    assert.deepEqual([edge.neighbours[0]?.before, edge.neighbours[0]?.after?.serial], [undefined, 4]);
    const otherYear = await resolveNumber('青政发〔1999〕1号', toLoad(documents).load);
    assert.equal(otherYear.kind, 'absent');
    assert.deepEqual(otherYear.neighbours[0]?.entry.years, [2021, 2023]);
  });

  test('of a series that is not here names those that look alike', async () => {
    const resolution = await resolveNumber('青政函〔2023〕4号', toLoad(documents).load);
    assert.equal(resolution.kind, 'unknown');
    assert.deepEqual(
      resolution.near.map(({ series }) => series),
      ['青政发'],
    );
    assert.deepEqual(await resolveNumber('植树', toLoad(documents).load), { kind: 'unread' });
  });

  test('loads the list and one file, whatever the archive holds', async () => {
    const many = Array.from({ length: 2000 }, (_, at) =>
      numbered(`qingzhengfa/${1990 + (at % 30)}/${at}`, `青政发〔${1990 + (at % 30)}〕${at}号`),
    );
    const { load, asked } = toLoad(many);
    assert.deepEqual(addressesOf(await resolveNumber('青政发2000-1000', load)), ['qinghe/qingzhengfa/2000/1000']);
    assert.deepEqual(asked, ['index.json', 'qinghe/qingzhengfa/2000.json']);
  });
});
