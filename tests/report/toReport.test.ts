import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { siteSchema } from '../../src/lib/schema.ts';
import { DIAGNOSTICS } from '../../scripts/gazette/diagnostics.ts';
import { toArchive, toSource } from '../../scripts/gazette/pipeline.ts';
import { FINDINGS, findingOf, URGENCIES } from '../../scripts/gazette/report/findings.ts';
import { toReport } from '../../scripts/gazette/report/toReport.ts';
import type { Diagnostic, Source } from '../../scripts/gazette/types.ts';

const GAZETTES = { qinghe: { name: '青禾县人民政府公报', authority: '青禾县人民政府' } };

/** A document as a gazette prints it; `rest` stands between its text and its signature. */
function toDocument(serial: number, date: string, rest = ''): string {
  const number = `青政发〔2026〕${serial}号`;
  const addressee = '各乡镇人民政府：';
  return `青禾县人民政府关于第${serial}项工作的通知\n${number}\n\n${addressee}\n\n现将有关事项通知如下。\n\n${rest}\n青禾县人民政府\n${date}\n\n`;
}

/** An issue's text with its cover. */
function toText(number: number, published: string, ...documents: readonly string[]): string {
  return `青禾县人民政府公报\n\n2026\n第${number}期（总第${number}期）\n${published}出版\n\n${documents.join('')}`;
}

/** Reads texts as an archive and gives what it tells and its report. */
function read(
  texts: readonly string[],
  settings: Readonly<Record<string, unknown>> = {},
): { report: string; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const tell = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const encoder = new TextEncoder();
  const sources = texts
    .map((text, at) => toSource(`source/qinghe/2026-${at + 1}.txt`, encoder.encode(text), tell))
    .filter((source): source is Source => source !== null);
  const site = siteSchema.parse({ name: '青禾', ...settings });
  const archive = toArchive(sources, { gazettes: GAZETTES, site }, tell);
  return { report: toReport(archive, diagnostics, GAZETTES), diagnostics };
}

/** The part of a report under a heading. */
function sectionOf(report: string, urgency: keyof typeof URGENCIES): string {
  const [, after = ''] = report.split(`\n## ${URGENCIES[urgency]}\n`);
  return after.split('\n## ')[0] ?? '';
}

describe('findings', () => {
  test('every code of the catalogue has an urgency and a name, and no other code has', () => {
    assert.deepEqual(Object.keys(FINDINGS).sort(), Object.keys(DIAGNOSTICS).sort());
    const names = Object.values(FINDINGS).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });

  test('errors come first, and what was only mended last', () => {
    for (const [code, { severity }] of Object.entries(DIAGNOSTICS)) {
      const { urgency } = findingOf({ code, severity });
      if (severity === 'error') assert.equal(urgency, 'first', code);
      if (severity === 'warning') assert.notEqual(urgency, 'record', code);
    }
    assert.equal(findingOf({ code: 'not-text-pdf', severity: 'error' }).urgency, 'first');
  });
});

describe('toReport', () => {
  test('counts what each issue holds and how much of its text reaches a page, the latest issue first', () => {
    const { report } = read([
      toText(1, '2026年3月31日', toDocument(1, '2026年3月1日'), toDocument(2, '2026年3月2日')),
      toText(2, '2026年6月30日', toDocument(3, '2026年6月1日')),
    ]);
    const rows = report.split('\n').filter((line) => line.startsWith('| 青禾'));
    assert.equal(rows.length, 2);
    assert.match(
      rows[0] ?? '',
      /^\| 青禾县人民政府公报2026年第2期（总第2期） \| 1 \| 0 \| 0 \| \d+ \| 100\.00% \| 0 \| 0 \|$/,
    );
    assert.match(rows[1] ?? '', /第1期（总第1期） \| 2 \| 0 \| 0 \|/);
  });

  test('says where to look, by urgency, and how to mend it once for a kind', () => {
    const lists = '附件：1.任务分工表\n2.联系人名单\n';
    const { report } = read([toText(1, '2026年3月31日', toDocument(1, '2026年3月1日', lists))]);
    const first = sectionOf(report, 'first');
    assert.match(
      first,
      /### 青禾县人民政府公报2026年第1期（总第1期）\n\n- 附件没有找到\n {2}- `source\/qinghe\/2026-1\.txt:\d+` /,
    );
    assert.equal(first.match(/没有找到这个附件/g)?.length, 2);
    assert.equal(report.match(/（`missing-attachment`）：/g)?.length, 1);
    assert.match(sectionOf(report, 'next'), /没有要再看的/);
  });

  test('says of late dates that the date of publication is wrong where every document is late', () => {
    const documents = [1, 2, 3].map((serial) => toDocument(serial, `2026年5月${serial}日`));
    const all = sectionOf(read([toText(1, '2026年3月31日', ...documents)]).report, 'next');
    assert.match(all, /全部 3 件公文的成文日期都晚于本期出版日期 2026-03-31/);
    assert.equal(all.match(/2026-1\.txt:/g)?.length, 1);
    const some = sectionOf(read([toText(1, '2026年5月2日', ...documents)]).report, 'next');
    assert.match(some, /成文日期 2026-05-03 晚于本期出版日期 2026-05-02/);
    assert.doesNotMatch(some, /全部/);
  });

  test('lists mends by their rule with the words before and after', () => {
    const rest = '各部门and各乡镇要用好<渠道>and村级站点。\n';
    const record = sectionOf(read([toText(1, '2026年3月31日', toDocument(1, '2026年3月1日', rest))]).report, 'record');
    assert.match(record, /（`foreign-and`）：1 处\n {2}- `source\/qinghe\/2026-1\.txt:\d+` “[^”]*and[^”]*”→“[^”]*和/);
    assert.doesNotMatch(record, /<渠道>/);
  });

  test('is the same for the same archive, whatever the order in which things were told', () => {
    const text = toText(
      1,
      '2026年3月31日',
      toDocument(1, '2026年5月1日', '各部门and各乡镇。\n'),
      toDocument(2, '2026年5月2日'),
    );
    const diagnostics: Diagnostic[] = [];
    const tell = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
    const source = toSource('source/qinghe/2026-1.txt', new TextEncoder().encode(text), tell);
    assert.ok(source);
    const archive = toArchive([source], { gazettes: GAZETTES, site: siteSchema.parse({ name: '青禾' }) }, tell);
    const told = toReport(archive, diagnostics, GAZETTES);
    assert.equal(toReport(archive, [...diagnostics].reverse(), GAZETTES), told);
  });

  test('leads with a text that could not be read', () => {
    const pdf: Diagnostic = {
      code: 'not-text-pdf',
      severity: 'error',
      message: '这是 PDF 文件，不是文本',
      help: '先变成文字。',
      path: 'source/qinghe/2026-2.txt',
      line: 1,
    };
    const report = toReport({ issues: [], coverage: [] }, [pdf], GAZETTES);
    assert.match(sectionOf(report, 'first'), /### source\/qinghe\/2026-2\.txt\n\n- not-text-pdf\n.*:1` 这是 PDF 文件/);
  });
});

describe('personal data in the report', () => {
  // Of an identity card the region, its first six figures, is shown.
  const secrets = ['13800000019', '9194803110016', 'Meadow4071'];
  const rest = [
    '联系人：陶 野 13800000019，电子邮箱密码：Meadow4071。',
    '证件（999999194803110016）and手机13800000019and其他。',
    '序号\t姓 名\t电话\n1\t陶 野 13800000019\t13800000019\n2\t晏 麦\t13800000019\n\n',
  ].join('\n');

  for (const privacy of ['mask', 'report', 'off']) {
    test(`is never shown, in whole or in half (privacy: ${privacy})`, () => {
      const { report, diagnostics } = read([toText(1, '2026年3月31日', toDocument(1, '2026年3月1日', rest))], {
        privacy,
      });
      const quoted = diagnostics.filter(({ code }) => code === 'mended').map(({ message }) => message);
      assert.ok(
        quoted.some((message) => message.includes('138000')),
        'a mend quotes half a number',
      );
      for (const secret of secrets) {
        for (let at = 0; at + 5 <= secret.length; at++) assert.ok(!report.includes(secret.slice(at, at + 5)), secret);
      }
    });
  }
});
