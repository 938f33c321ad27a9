import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Archive, ArchiveDocument } from '../../src/lib/archive/model.ts';
import { toArchive } from '../../src/lib/archive/toArchive.ts';
import { documentSchema, issueSchema, siteSchema, type DocumentData } from '../../src/lib/schema.ts';
import { addDays, addMonths } from '../../src/lib/validity/days.ts';
import { findContradictions } from '../../src/lib/validity/findContradictions.ts';
import { statementsSchema, toItemLines, type Statement } from '../../src/lib/validity/statement.ts';
import { STATUS_LABELS, statusOf } from '../../src/lib/validity/status.ts';
import { toStated } from '../../src/lib/validity/toStated.ts';
import { toTerm } from '../../src/lib/validity/toTerm.ts';

const SOURCE = { path: 'source/qinghe/2023-1.txt', lines: [1, 2], sha256: 'a'.repeat(64) };
const OLD = 'qinghe/qingzhengfa/2020/1';
const NEW = 'qinghe/qingzhengfa/2023/2';

type Data = Partial<DocumentData>;
type Reference = DocumentData['references'][number];
type Clause = DocumentData['validity'][number];

const entry = (id: string, data: Data) => ({
  id,
  file: `/${id}.md`,
  data: documentSchema.parse({ title: id, kind: '通知', issue: 'qinghe/2023/1', position: 1, source: SOURCE, ...data }),
});

const old = (data: Data = {}) =>
  entry(OLD, { number: '青政发〔2020〕1号', title: '青禾县节水办法', date: '2020-01-02', ...data });

const naming = (reference: Partial<Reference>, data: Data = {}, id = NEW) =>
  entry(id, {
    number: `青政发〔2023〕${id.slice(id.lastIndexOf('/') + 1)}号`,
    date: '2023-02-03',
    references: [{ type: 'repeals', number: '青政发〔2020〕1号', anchor: 'art9', quote: '同时废止。', ...reference }],
    ...data,
  });

const clause = (clause: Partial<Clause>): Clause[] => [
  { quote: '本办法自印发之日起施行。', anchor: 'art9', ...clause },
];

function archiveOf(documents: ReturnType<typeof entry>[], asOf?: string, statements: Statement[] = []): Archive {
  const issue = issueSchema.parse({ gazette: '青禾县人民政府公报', published: '2023-06-30', source: SOURCE });
  return toArchive({
    site: siteSchema.parse({ name: '档案', ...(asOf ? { asOf } : {}) }),
    gazettes: [],
    issues: [{ id: 'qinghe/2023/1', file: '/i.md', data: issue }],
    documents,
    statements,
  });
}

function find(archive: Archive, id = OLD): ArchiveDocument {
  const found = archive.documents.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

const stated = (more: Partial<Statement> = {}): Statement => ({
  document: '青政发〔2020〕1号',
  status: '已废止',
  date: '2022-05-01',
  source: '县政府网站',
  line: 3,
  ...more,
});

describe('days', () => {
  test('are added over months and years', () => {
    assert.equal(addDays('2023-12-31', 1), '2024-01-01');
    assert.equal(addDays('2024-03-01', -1), '2024-02-29');
    assert.equal(addMonths('2023-01-31', 1), '2023-02-28');
    assert.equal(addMonths('2024-02-29', 12), '2025-02-28');
    assert.equal(addMonths('2023-11-15', 18), '2025-05-15');
  });
});

describe('a term', () => {
  const cases: [name: string, clause: Partial<Clause>, effective: string | undefined, until: string | undefined][] = [
    ['自2023年1月1日起施行，有效期五年', { from: '2023-01-01', months: 60 }, '2023-01-01', '2027-12-31'],
    ['自印发之日起施行', { from: 'issue' }, '2022-06-15', undefined],
    ['自印发之日起30日后施行，有效期三年', { from: 'issue', wait: 30, months: 36 }, '2022-07-15', '2025-07-14'],
    ['试行两年，没有写起始日', { months: 24, trial: true }, undefined, '2024-06-14'],
    ['有效期至2025年12月31日', { until: '2025-12-31' }, undefined, '2025-12-31'],
    ['自2024年2月29日起试行一年', { from: '2024-02-29', months: 12 }, '2024-02-29', '2025-02-27'],
  ];
  for (const [name, read, effective, until] of cases) {
    test(name, () => {
      const term = toTerm(clause(read), '2022-06-15');
      assert.deepEqual([term.effective?.day, term.until?.day], [effective, until]);
    });
  }

  test('of several clauses runs from the first start to the last end', () => {
    const term = toTerm(
      [...clause({ from: '2023-02-01', until: '2023-12-31' }), ...clause({ from: '2023-01-01', months: 24 })],
      undefined,
    );
    assert.deepEqual([term.effective?.day, term.until?.day], ['2023-01-01', '2024-12-31']);
  });

  test('is unknown where neither text nor issue is dated', () => {
    const term = toTerm(clause({ from: 'issue', months: 12 }), undefined);
    assert.deepEqual([term.effective, term.until], [undefined, undefined]);
  });
});

describe('a status', () => {
  const statusIn = (documents: ReturnType<typeof entry>[], asOf = '2023-06-30', statements: Statement[] = []) => {
    const archive = archiveOf(documents, asOf, statements);
    const { code, date, isComputed } = statusOf(find(archive), archive);
    return [code, date, isComputed];
  };
  const ended: Data = { validity: clause({ from: 'issue', until: '2021-12-31' }) };
  const holds = { type: 'cites', confirms: true, quote: '青禾县节水办法（青政发〔2020〕1号）' } as const;
  const expiring = old({ validity: clause({ from: 'issue', until: '2021-12-31' }) });

  const cases: [
    name: string,
    documents: ReturnType<typeof entry>[],
    expected: unknown[],
    more?: [string, Statement[]?],
  ][] = [
    ['of which nothing is known', [old()], ['none', undefined, false]],
    ['that is only cited', [old(), naming({ type: 'cites' })], ['none', undefined, false]],
    ['repealed', [old(), naming({})], ['repealed', '2023-02-03', false]],
    ['invalidated', [old(), naming({ type: 'invalidates' })], ['invalidated', '2023-02-03', false]],
    ['amended', [old(), naming({ type: 'amends' })], ['amended', '2023-02-03', false]],
    [
      'repealed from the day on which the repealing text applies',
      [old(), naming({}, { validity: clause({ from: '2023-04-01' }) })],
      ['repealed', '2023-04-01', false],
    ],
    [
      'repealed from a day to come',
      [old(), naming({}, { validity: clause({ from: '2023-12-01' }) })],
      ['ending', '2023-12-01', false],
    ],
    [
      'amended first and repealed later',
      [old(), naming({ type: 'amends' }, { date: '2022-01-01' }), naming({}, {}, `${NEW}1`)],
      ['repealed', '2023-02-03', false],
    ],
    [
      'repealed first and amended later',
      [old(), naming({}, { date: '2022-01-01' }), naming({ type: 'amends' }, {}, `${NEW}1`)],
      ['repealed', '2022-01-01', false],
    ],
    [
      'invalidated first and repealed later',
      [old(), naming({ type: 'invalidates' }, { date: '2022-01-01' }), naming({}, {}, `${NEW}1`)],
      ['repealed', '2023-02-03', false],
    ],
    ['whose term has ended', [expiring], ['expired', '2022-01-01', true]],
    ['whose term has ended and that is repealed', [expiring, naming({})], ['repealed', '2023-02-03', false]],
    ['on the last day of its term', [expiring], ['none', undefined, false], ['2021-12-31']],
    ['on the day after it', [expiring], ['expired', '2022-01-01', true], ['2022-01-01']],
    [
      'whose term was prolonged until a day to come',
      [expiring, naming({ type: 'cites', prolongs: true, until: '2026-12-31' })],
      ['none', undefined, false],
    ],
    [
      'whose longer term has ended too',
      [expiring, naming({ type: 'cites', prolongs: true, until: '2023-05-31' })],
      ['expired', '2023-06-01', true],
    ],
    [
      'whose term was prolonged without a day',
      [expiring, naming({ type: 'cites', prolongs: true })],
      ['none', undefined, false],
    ],
    ['that does not apply yet', [old({ validity: clause({ from: '2023-07-01' }) })], ['pending', '2023-07-01', false]],
    ['repealed by an editor’s statement', [old()], ['repealed', '2022-05-01', false], ['2023-06-30', [stated()]]],
    [
      'stated by address',
      [old()],
      ['amended', '2022-05-01', false],
      ['2023-06-30', [stated({ document: OLD, status: '已修改' })]],
    ],
    [
      'whose term has ended, confirmed later',
      [expiring],
      ['confirmed', '2022-05-01', false],
      ['2023-06-30', [stated({ status: '确认继续有效' })]],
    ],
    [
      'whose term has ended, confirmed before',
      [expiring],
      ['expired', '2022-01-01', true],
      ['2023-06-30', [stated({ status: '确认继续有效', date: '2021-05-01' })]],
    ],
    [
      'whose term has ended, in a later list of what continues to hold by the same organ',
      [old({ ...ended, issuers: ['青禾县人民政府'] }), naming(holds, { issuers: ['青禾县人民政府办公室'] })],
      ['confirmed', '2023-02-03', false],
    ],
    [
      'whose term has ended, in a list of another organ',
      [old({ ...ended, issuers: ['青禾县人民政府'] }), naming(holds, { issuers: ['青禾县水务局'] })],
      ['expired', '2022-01-01', true],
    ],
    [
      'whose term has ended, in a list of nobody',
      [old({ ...ended, issuers: ['青禾县人民政府'] }), naming(holds)],
      ['expired', '2022-01-01', true],
    ],
    [
      'whose term has ended, in a list from before its end',
      [old({ ...ended, issuers: ['青禾县人民政府'] }), naming(holds, { issuers: ['县人民政府'], date: '2021-06-01' })],
      ['expired', '2022-01-01', true],
    ],
    [
      'repealed, though a later list says that it continues to hold',
      [
        old({ issuers: ['青禾县人民政府'] }),
        naming({}, { date: '2022-01-01' }),
        naming(holds, { issuers: ['青禾县人民政府'] }, `${NEW}1`),
      ],
      ['repealed', '2022-01-01', false],
    ],
    [
      'repealed, whatever is confirmed',
      [old(), naming({})],
      ['repealed', '2023-02-03', false],
      ['2023-06-30', [stated({ status: '确认继续有效', date: '2023-05-01' })]],
    ],
    [
      'repealed by a text dated before it',
      [old({ date: '2024-01-01' }), naming({})],
      ['none', undefined, false],
      ['2024-06-30'],
    ],
  ];
  for (const [name, documents, expected, [asOf, statements] = ['2023-06-30']] of cases) {
    test(`of a document ${name}`, () => assert.deepEqual(statusIn(documents, asOf, statements), expected));
  }

  test('has its label, cause and the very words with their place', () => {
    const archive = archiveOf([old(), naming({})]);
    const { label, cause, evidence } = statusOf(find(archive), archive);
    assert.equal(label, '已废止');
    assert.equal(cause?.evidence.from?.id, NEW);
    assert.deepEqual([evidence?.anchor, evidence?.quote], ['art9', '同时废止。']);
  });

  test('never says 现行有效 by itself', () => {
    assert.ok(!Object.values(STATUS_LABELS).some((label) => label.includes('现行有效')));
  });

  test('is of the day on which the last issue was published, unless site.yaml says another', () => {
    assert.equal(archiveOf([old({ date: '2031-01-01' })]).asOf, '2023-06-30');
    assert.equal(archiveOf([old()], '2030-01-01').asOf, '2030-01-01');
  });

  test('changes are listed latest first, those to come apart, the next first', () => {
    const archive = archiveOf([
      old({ validity: clause({ until: '2024-12-31' }) }),
      naming({ type: 'amends' }),
      naming({ type: 'amends' }, { date: '2022-08-01' }, `${NEW}1`),
      entry('qinghe/qingzhengfa/2021/4', { date: '2021-01-01', validity: clause({ until: '2023-12-31' }) }),
    ]);
    assert.deepEqual(
      archive.changes.map(({ code, date }) => [code, date]),
      [
        ['amended', '2023-02-03'],
        ['amended', '2022-08-01'],
      ],
    );
    assert.deepEqual(
      archive.upcoming.map(({ date }) => date),
      ['2024-01-01', '2025-01-01'],
    );
  });

  test('that a text has ended does not expire afterwards', () => {
    const archive = archiveOf([old({ validity: clause({ until: '2024-12-31' }) }), naming({})]);
    assert.deepEqual(
      [...archive.changes, ...archive.upcoming].map(({ code }) => code),
      ['repealed'],
    );
  });

  test('makes a list of documents for each status but none', () => {
    const { facets } = archiveOf([old(), naming({})]);
    assert.deepEqual(
      facets.status.map(({ name, slug, documents }) => [name, slug, documents.length]),
      [['已废止', 'repealed', 1]],
    );
  });
});

describe('status.yaml', () => {
  const wrong = (data: object): string[] =>
    statementsSchema.safeParse([{ ...data }]).error?.issues.map(({ path }) => path.join('.')) ?? [];
  const whole = { document: '青政发〔2020〕1号', status: '已废止', date: '2022-05-01', source: '县政府网站' };

  test('may be empty', () => assert.deepEqual(statementsSchema.parse(null), []));

  test('needs a known status, a day of the calendar and a source', () => {
    assert.deepEqual(wrong(whole), []);
    assert.deepEqual(wrong({ ...whole, status: '现行有效' }), ['0.status']);
    assert.deepEqual(wrong({ ...whole, date: '2022-02-30' }), ['0.date']);
    assert.deepEqual(wrong({ ...whole, source: ' ' }), ['0.source']);
    assert.deepEqual(wrong({ document: whole.document, status: '已废止', date: '2022-05-01' }), ['0.source']);
    assert.deepEqual(wrong({ ...whole, state: '已废止' }), ['0']);
  });

  test('says the line that an entry begins at', () => {
    assert.deepEqual(toItemLines('# 说明\n- document: 甲\n  note: |\n    - 不是一条\n- document: 乙\n'), [2, 5]);
  });

  test('tells documents that are unknown, ambiguous or named twice', () => {
    const documents = [
      { id: 'qinghe/a', data: { number: '青政发〔2020〕1号' } },
      { id: 'qinghe/b', data: { number: '青政发〔2020〕2号' } },
      { id: 'qinghe/b-2', data: { number: '青政发〔2020〕2号' } },
    ];
    const { stated: found, problems } = toStated(documents, [
      stated(),
      stated({ document: '青政发[2020]1号', line: 9 }),
      stated({ document: '青政发〔2020〕2号' }),
      stated({ document: '/qinghe/b/' }),
      stated({ document: '青政发〔1999〕1号' }),
    ]);
    assert.deepEqual(
      problems.map(({ kind, statement }) => [kind, statement.line]),
      [
        ['doubled', 9],
        ['ambiguous', 3],
        ['unknown', 3],
      ],
    );
    assert.deepEqual(
      [...found.keys()].map(({ id }) => id),
      ['qinghe/a', 'qinghe/b'],
    );
  });

  test('is compared with what the texts say', () => {
    const kindsOf = (statement: Statement): string[] => {
      const archive = archiveOf([old(), naming({})], undefined, [statement]);
      const { stated: found } = toStated(archive.documents, [statement]);
      return findContradictions(found, archive.statuses).map(({ kind }) => kind);
    };
    assert.deepEqual(kindsOf(stated()), ['differs']);
    assert.deepEqual(kindsOf(stated({ date: '2023-02-03' })), ['same']);
    assert.deepEqual(kindsOf(stated({ status: '确认继续有效', date: '2023-05-01' })), ['denied']);
    assert.deepEqual(kindsOf(stated({ status: '确认继续有效', date: '2021-05-01' })), []);
    assert.deepEqual(kindsOf(stated({ status: '已修改' })), []);
  });
});
