import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toAllAddresses } from '../../src/lib/allAddresses.ts';
import type { Archive, ArchiveDocument, RegisterRow } from '../../src/lib/archive/model.ts';
import { normalizeNumber, parseNumber } from '../../src/lib/archive/numbers.ts';
import { byAddress } from '../../src/lib/archive/order.ts';
import { toArchive } from '../../src/lib/archive/toArchive.ts';
import { toContents } from '../../src/lib/archive/toContents.ts';
import { toSlug } from '../../src/lib/archive/toFacets.ts';
import { EMPTY_LEDGER, type Ledger } from '../../src/lib/permalinks/ledger.ts';
import { parseLedger } from '../../src/lib/permalinks/parseLedger.ts';
import { toFacetValuePaths, toGazetteYearPaths, toIssuePaths } from '../../src/lib/staticPaths.ts';
import { documentSchema, issueSchema, siteSchema, type DocumentData, type IssueData } from '../../src/lib/schema.ts';
import { issueLabel, issueTitle } from '../../src/lib/titles.ts';

const SOURCE = { path: 'source/qinghe/2023-1.txt', lines: [1, 2], sha256: 'a'.repeat(64) };

type Input<Data> = Partial<Data> & { id: string };

const document = ({ id, ...data }: Input<DocumentData>) => ({
  id,
  file: `/${id}.md`,
  data: documentSchema.parse({ title: id, kind: '通知', issue: 'qinghe/2023/1', position: 1, source: SOURCE, ...data }),
});

const issue = ({ id, ...data }: Input<IssueData>) => ({
  id,
  file: `/${id}.md`,
  data: issueSchema.parse({ gazette: '青禾县人民政府公报', source: SOURCE, ...data }),
});

interface Parts {
  documents?: Input<DocumentData>[];
  issues?: Input<IssueData>[];
  ledger?: Ledger;
}

const archiveOf = ({ documents = [], issues = [], ledger = EMPTY_LEDGER }: Parts): Archive =>
  toArchive({
    site: siteSchema.parse({ name: '青禾县政府公报档案' }),
    gazettes: [{ id: 'qinghe', data: { name: '青禾县人民政府公报' } }],
    documents: documents.map(document),
    issues: issues.map(issue),
    ledger,
  });

function find(archive: Archive, id: string): ArchiveDocument {
  const found = archive.documents.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

describe('发文字号', () => {
  test('is read into series, year and serials', () => {
    assert.deepEqual(parseNumber('青政办发〔2023〕21号'), { series: '青政办发', year: 2023, serials: [21] });
    assert.deepEqual(parseNumber('青农（计）发[2023]57、60号'), {
      series: '青农(计)发',
      year: 2023,
      serials: [57, 60],
    });
    assert.equal(parseNumber('青禾县人民政府令第3号'), undefined);
  });

  test('is compared without spaces and with one kind of bracket', () => {
    assert.equal(normalizeNumber('青政发 [2023] ５ 号'), '青政发〔2023〕5号');
    assert.equal(normalizeNumber('青政发（2023）5号'), '青政发〔2023〕5号');
  });
});

const toSerials = (row: RegisterRow): string => ('serials' in row ? row.serials.join('、') : '');

describe('registers', () => {
  const numbered = (serial: string, number: string): Input<DocumentData> => ({
    id: `qinghe/qingzhengfa/2023/${serial}`,
    number: `青政发〔2023〕${number}号`,
  });

  test('run from the lowest to the highest number and put together what is not here', () => {
    const archive = archiveOf({
      documents: [numbered('9', '9'), numbered('4', '4'), numbered('10', '10'), numbered('12-14', '12、14')],
    });
    const [register] = archive.gazettes[0]?.registers ?? [];
    assert.equal(register?.id, 'qinghe/qingzhengfa');
    assert.equal(register.series, '青政发');
    const [year] = register.years;
    const rows = year?.rows.map((row) => ('missing' in row ? row.missing : toSerials(row)));
    assert.deepEqual(rows, ['4', [5, 8], '9', '10', [11, 11], '12、14', [13, 13]]);
    assert.deepEqual(year?.range, [4, 14]);
    assert.equal(year.missing, 6);
  });

  test('name a document once for each number, also where two documents have the same', () => {
    const archive = archiveOf({
      documents: [numbered('3-2', '3'), numbered('3', '3'), numbered('2-3', '2、3')],
    });
    const rows = archive.gazettes[0]?.registers[0]?.years[0]?.rows;
    assert.deepEqual(
      rows?.map((row) => ('document' in row ? [row.document.id.split('/').at(-1), row.serials] : row)),
      [
        ['2-3', [2, 3]],
        ['3', [3]],
        ['3-2', [3]],
      ],
    );
  });

  test('name what was withdrawn, with its address, and do not count it as missing', () => {
    const page = (serial: string) =>
      `/qinghe/qingzhengfa/2023/${serial}/\tpage\t0123456789ab\t\tqinghe/2023/1\t青政发〔2023〕${serial}号\t标题\n`;
    const out = (serial: string) => `/qinghe/qingzhengfa/2023/${serial}/\twithdrawn\t依申请\n`;
    const { ledger } = parseLedger(`${page('4')}${page('5')}${page('6')}${out('4')}${out('5')}`);
    const archive = archiveOf({ documents: [numbered('4', '4'), numbered('7', '7')], ledger });
    const year = archive.gazettes[0]?.registers[0]?.years[0];
    const rows = year?.rows.map((row) =>
      'missing' in row ? row.missing : 'withdrawn' in row ? row.withdrawn.id : row.serials,
    );
    assert.deepEqual(rows, [[4], 'qinghe/qingzhengfa/2023/5', [6, 6], [7]]);
    assert.deepEqual([year?.missing, year?.documents.length], [1, 2]);
  });

  test('hold orders, whose year is in their address alone', () => {
    const archive = archiveOf({ documents: [{ id: 'qinghe/qinghexianling/2023/3', number: '青禾县人民政府令第3号' }] });
    const [register] = archive.gazettes[0]?.registers ?? [];
    assert.equal(register?.series, '青禾县人民政府令');
    assert.deepEqual(
      register.years.map(({ year }) => year),
      [2023],
    );
  });

  test('leave out documents that stand in their issue', () => {
    const archive = archiveOf({ documents: [{ id: 'qinghe/2023/1/dashiji' }, { id: 'qinghe/2023/1/tonggao' }] });
    assert.deepEqual(archive.gazettes[0]?.registers, []);
  });
});

describe('references', () => {
  const old = {
    id: 'qinghe/qingzhengfa/2020/1',
    number: '青政发〔2020〕1号',
    title: '青禾县节水办法',
    date: '2020-01-02',
  };

  const referring = (reference: object, more: Partial<DocumentData> = {}): Input<DocumentData> => ({
    id: 'qinghe/qingzhengfa/2023/2',
    number: '青政发〔2023〕2号',
    date: '2023-02-03',
    references: [{ type: 'repeals', quote: '同时废止', ...reference }] as DocumentData['references'],
    ...more,
  });

  const targetOf = (archive: Archive): string | undefined =>
    archive.outgoing.get(find(archive, 'qinghe/qingzhengfa/2023/2'))?.[0]?.target?.id;

  test('find a document by its number, however that is written', () => {
    assert.equal(targetOf(archiveOf({ documents: [old, referring({ number: '青政发[2020] 1 号' })] })), old.id);
  });

  test('find each number of a document that has two', () => {
    const two = { ...old, number: '青政发〔2020〕1、3号' };
    assert.equal(targetOf(archiveOf({ documents: [two, referring({ number: '青政发〔2020〕3号' })] })), old.id);
  });

  test('find a document by its title or by the title of the text that it issues', () => {
    assert.equal(targetOf(archiveOf({ documents: [old, referring({ title: '《青禾县节水办法》' })] })), old.id);
    const notice = { ...old, title: '关于印发《青禾县节水办法》的通知', enclosed: '青禾县节水办法' };
    assert.equal(targetOf(archiveOf({ documents: [notice, referring({ title: '青禾县节水办法' })] })), old.id);
  });

  test('stay open when two documents could be meant, when none is here, or only the document itself', () => {
    const other = { ...old, id: 'qinghe/qingzhengfa/2020/7', number: '青政发〔2020〕7号' };
    assert.equal(targetOf(archiveOf({ documents: [old, other, referring({ title: '青禾县节水办法' })] })), undefined);
    assert.equal(targetOf(archiveOf({ documents: [old, referring({ number: '青政发〔2019〕1号' })] })), undefined);
    assert.equal(targetOf(archiveOf({ documents: [referring({ number: '青政发〔2023〕2号' })] })), undefined);
  });

  test('do not mean a later document of the same title', () => {
    const later = { ...old, date: '2024-01-01' };
    assert.equal(targetOf(archiveOf({ documents: [later, referring({ title: '青禾县节水办法' })] })), undefined);
  });

  test('are turned round, once for each type', () => {
    const twice = referring(
      {},
      {
        references: [
          { type: 'repeals', number: '青政发〔2020〕1号', quote: '甲' },
          { type: 'repeals', number: '青政发〔2020〕1号', quote: '乙' },
          { type: 'cites', number: '青政发〔2020〕1号', quote: '丙' },
        ],
      },
    );
    const archive = archiveOf({ documents: [old, twice] });
    const incoming = archive.incoming.get(find(archive, old.id)) ?? [];
    assert.deepEqual(
      incoming.map(({ type, quote }) => [type, quote]),
      [
        ['repeals', '甲'],
        ['cites', '丙'],
      ],
    );
  });
});

describe('facets', () => {
  test('list a joint document under each issuer, latest first', () => {
    const archive = archiveOf({
      documents: [
        { id: 'qinghe/a', issuers: ['甲局', '乙局'], date: '2023-01-01' },
        { id: 'qinghe/b', issuers: ['乙局'], date: '2023-05-01' },
      ],
    });
    const organs = archive.facets.organs.map(({ name, documents }) => [name, documents.map(({ id }) => id)]);
    assert.deepEqual(organs, [
      ['乙局', ['qinghe/b', 'qinghe/a']],
      ['甲局', ['qinghe/a']],
    ]);
  });

  test('list an order under the organ, not under the person who signs it', () => {
    const order = {
      id: 'qinghe/qinghexianling/2023/3',
      kind: '令',
      number: '青禾县人民政府令第3号',
      issuers: ['县长 甲乙'],
    };
    assert.deepEqual(
      archiveOf({ documents: [order] }).facets.organs.map(({ name }) => name),
      ['青禾县人民政府'],
    );
  });

  test('take the year from the date, else the number, else the issue', () => {
    const archive = archiveOf({
      issues: [{ id: 'qinghe/2023/1', year: 2023, number: 1 }],
      documents: [
        { id: 'qinghe/a', date: '2021-12-31', number: '青政发〔2022〕1号' },
        { id: 'qinghe/b', number: '青政发〔2022〕2号' },
        { id: 'qinghe/2023/1/dashiji' },
      ],
    });
    assert.deepEqual(
      archive.facets.years.map(({ slug }) => slug),
      ['2023', '2022', '2021'],
    );
  });

  test('have addresses in pinyin, and no two the same', () => {
    assert.equal(toSlug('青禾县人民政府'), 'qinghexianrenminzhengfu');
    const archive = archiveOf({
      documents: [
        { id: 'qinghe/a', kind: '意见' },
        { id: 'qinghe/b', kind: '义件' },
      ],
    });
    const slugs = archive.facets.kinds.map(({ slug }) => slug);
    assert.equal(new Set(slugs).size, 2);
    assert.match(slugs.join(), /^yijian/);
  });

  test('are cut into pages', () => {
    const documents = Array.from({ length: 101 }, (_, index) => ({ id: `qinghe/d${index}` }));
    const paths = toFacetValuePaths(archiveOf({ documents })).filter(({ props }) => props.facet === 'kinds');
    assert.deepEqual(
      paths.map(({ params, props }) => [params.page, props.page.items.length]),
      [
        [undefined, 50],
        ['page/2', 50],
        ['page/3', 1],
      ],
    );
  });
});

describe('issues', () => {
  test('have their documents in order, and neighbours by year and number', () => {
    const archive = archiveOf({
      issues: [
        { id: 'qinghe/2023/10', year: 2023, number: 10 },
        { id: 'qinghe/2023/9', year: 2023, number: 9 },
        { id: 'qinghe/guihua' },
      ],
      documents: [
        { id: 'qinghe/b', issue: 'qinghe/2023/9', position: 2 },
        { id: 'qinghe/a', issue: 'qinghe/2023/9', position: 10 },
        { id: 'qinghe/c', issue: 'qinghe/2023/9', position: 1 },
      ],
    });
    assert.deepEqual(
      archive.issues.map(({ id }) => id),
      ['qinghe/2023/10', 'qinghe/2023/9', 'qinghe/guihua'],
    );
    assert.deepEqual(
      archive.issues[1]?.documents.map(({ id }) => id),
      ['qinghe/c', 'qinghe/b', 'qinghe/a'],
    );
  });

  test('without a number give their address to their only document', () => {
    const archive = archiveOf({
      issues: [{ id: 'qinghe/guihua' }],
      documents: [{ id: 'qinghe/guihua', issue: 'qinghe/guihua', title: '青禾县水利规划' }],
    });
    assert.deepEqual(toIssuePaths(archive), []);
    const [only] = archive.issues;
    assert.ok(only);
    assert.equal(only.sole?.id, 'qinghe/guihua');
    assert.equal(issueTitle(only), '青禾县水利规划');
    assert.equal(issueLabel(only), '期号未标明');
  });

  test('stand before a list of the year that has the same address', () => {
    const archive = archiveOf({ issues: [{ id: 'qinghe/2023', year: 2023 }] });
    assert.deepEqual(toGazetteYearPaths(archive), []);
  });

  test('compare their documents with the printed contents', () => {
    const archive = archiveOf({
      issues: [
        {
          id: 'qinghe/2023/1',
          contents: [
            { title: '关于春耕的通知', page: 3 },
            { title: '关于秋收的通知', page: 9 },
            { title: '另一题目', number: '青政发〔2023〕5号', page: 5 },
          ],
        },
      ],
      documents: [
        { id: 'qinghe/a', title: '青禾县人民政府关于春耕的通知', section: '县政府文件' },
        { id: 'qinghe/b', title: '关于植树的通知', number: '青政发〔2023〕5号', position: 2, section: '县政府文件' },
        { id: 'qinghe/c', title: '大事记', position: 3 },
      ],
    });
    const [only] = archive.issues;
    assert.ok(only);
    const { sections, pages, missing } = toContents(only);
    assert.deepEqual(
      sections.map(({ name, documents }) => [name, documents.length]),
      [
        ['县政府文件', 2],
        [undefined, 1],
      ],
    );
    assert.deepEqual([...pages.values()], [3, 5]);
    assert.deepEqual(
      missing.map(({ title }) => title),
      ['关于秋收的通知'],
    );
  });
});

describe('archive', () => {
  test('refuses a gazette whose id the site uses itself', () => {
    assert.throws(() => archiveOf({ documents: [{ id: 'search/a' }] }), /公报代号“search”/);
  });

  test('keeps what it is given as it is', () => {
    const loaded = {
      site: siteSchema.parse({ name: '档案' }),
      gazettes: [],
      issues: [issue({ id: 'qinghe/2023/1' })],
      documents: [document({ id: 'qinghe/b' }), document({ id: 'qinghe/a' })],
    };
    const before = structuredClone(loaded);
    toArchive(loaded);
    assert.deepEqual(loaded, before);
  });

  test('names no address twice', () => {
    const archive = archiveOf({
      issues: [{ id: 'qinghe/2023/1', year: 2023, number: 1 }, { id: 'qinghe/guihua' }],
      documents: [
        { id: 'qinghe/guihua', issue: 'qinghe/guihua' },
        { id: 'qinghe/qingzhengfa/2023/1', number: '青政发〔2023〕1号' },
      ],
    });
    const addresses = toAllAddresses(archive).map(({ address }) => address);
    assert.equal(new Set(addresses).size, addresses.length);
    assert.ok(addresses.includes('qinghe/qingzhengfa/2023'));
  });

  test('puts numbers in addresses in their order', () => {
    assert.deepEqual(['q/2023/10', 'q/2023/9', 'q/2022/11'].sort(byAddress), ['q/2022/11', 'q/2023/9', 'q/2023/10']);
  });
});
