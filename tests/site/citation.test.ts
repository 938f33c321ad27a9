import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toBibtex } from '../../src/lib/citation/bibtex.ts';
import type { Citation } from '../../src/lib/citation/citation.ts';
import { toCslJson } from '../../src/lib/citation/cslJson.ts';
import { toPageReference, toSerialReference } from '../../src/lib/citation/gbt7714.ts';
import { toInText } from '../../src/lib/citation/inText.ts';
import { toRis } from '../../src/lib/citation/ris.ts';
import { toDataUrl } from '../../src/lib/citation/toDataUrl.ts';

const OPINION: Citation = {
  key: 'qinghe-qingzhengfa-2023-4',
  title: '青禾县人民政府关于加快推进高标准农田建设的意见',
  number: '青政发〔2023〕4号',
  organs: ['青禾县人民政府'],
  date: '2023-02-24',
  gazette: '青禾县人民政府公报',
  issue: { year: 2023, number: 1 },
  page: 21,
  url: 'http://www.qinghe.example/qinghe/qingzhengfa/2023/4/',
};
const BARE: Citation = {
  key: 'qinghe-x',
  title: '通告',
  organs: [],
  gazette: '青禾县人民政府公报',
  url: 'http://q.example/x/',
};
/** Every character that one of the formats could take for markup, and line ends that could begin a tag. */
const HOSTILE: Citation = {
  ...OPINION,
  title: '甲{乙}\\丙~丁^戊 100%&#$_己\r\nTY  - BOOK\n"},\u0007',
  number: '青政发〔2023〕4号\r\nER  - ',
  organs: ['甲, 乙局', '丙}{局'],
};

describe('in the text', () => {
  test('title and number', () =>
    assert.equal(toInText(OPINION), '《青禾县人民政府关于加快推进高标准农田建设的意见》（青政发〔2023〕4号）'));

  test('a title inside the title has single marks', () =>
    assert.equal(
      toInText({ ...OPINION, title: '关于印发《青禾县管护办法》的通知' }),
      '《关于印发〈青禾县管护办法〉的通知》（青政发〔2023〕4号）',
    ));

  test('without number the issue, without issue the gazette', () => {
    const { number: _, ...rest } = OPINION;
    assert.match(toInText(rest), /（青禾县人民政府公报2023年第1期）$/);
    assert.equal(toInText(BARE), '《通告》（青禾县人民政府公报）');
  });
});

describe('GB/T 7714—2025', () => {
  test('as printed', () =>
    assert.equal(
      toSerialReference(OPINION),
      '青禾县人民政府. 青禾县人民政府关于加快推进高标准农田建设的意见: 青政发〔2023〕4号[J/OL]. ' +
        '青禾县人民政府公报, 2023(1): 21. http://www.qinghe.example/qinghe/qingzhengfa/2023/4/.',
    ));

  test('as a page, the day of reading left open', () =>
    assert.equal(
      toPageReference(OPINION),
      '青禾县人民政府. 青禾县人民政府关于加快推进高标准农田建设的意见: 青政发〔2023〕4号[EB/OL]. ' +
        '(2023-02-24)[引用日期]. http://www.qinghe.example/qinghe/qingzhengfa/2023/4/.',
    ));

  test('more than three organs are three and 等', () =>
    assert.match(
      toPageReference({ ...OPINION, organs: ['甲局', '乙局', '丙局', '丁局'] }),
      /^甲局, 乙局, 丙局, 等\. /,
    ));

  test('says nothing that is not known', () => {
    assert.equal(toSerialReference(BARE), undefined);
    assert.equal(toPageReference(BARE), '通告[EB/OL]. [引用日期]. http://q.example/x/.');
  });
});

const UNESCAPED: Readonly<Record<string, string>> = {
  '\\textbackslash{}': '\\',
  '\\textasciitilde{}': '~',
  '\\textasciicircum{}': '^',
};

/** Reads an entry as BibTeX does: values in braces that are balanced, whatever braces are escaped. */
function readBibtex(entry: string): { type: string; key: string; fields: Record<string, string> } {
  const [, type = '', key = '', rest = ''] = /^@(\w+)\{([\w-]+),\n([^]*)\}\n$/.exec(entry) ?? [];
  const fields: Record<string, string> = {};
  let at = 0;
  while (at < rest.length) {
    const [head, name = ''] = /^ {2}(\w+) = \{/.exec(rest.slice(at)) ?? [];
    assert.ok(head, `a field at ${rest.slice(at, at + 20)}`);
    let depth = 1;
    let end = at + head.length;
    for (; depth > 0; end += 1) {
      if (rest[end] === '\\') end += 1;
      else if (rest[end] === '{') depth += 1;
      else if (rest[end] === '}') depth -= 1;
      assert.ok(end < rest.length, 'braces are balanced');
    }
    fields[name] = rest.slice(at + head.length, end - 1);
    assert.equal(rest.slice(end, end + 2), ',\n');
    at = end + 2;
  }
  return { type, key, fields };
}

/** A field's words without braces that group and without escapes. */
const toWords = (value: string): string =>
  value.replace(/\\text\w+\{\}|\\(.)|[{}]/g, (found, mark: string | undefined) => UNESCAPED[found] ?? mark ?? '');

describe('BibTeX', () => {
  test('reads back', () => {
    const { type, key, fields } = readBibtex(toBibtex(OPINION));
    assert.equal(type, 'article');
    assert.equal(key, OPINION.key);
    assert.equal(fields['author'], '{青禾县人民政府}');
    assert.equal(toWords(fields['title'] ?? ''), OPINION.title);
    assert.deepEqual(
      ['journal', 'year', 'number', 'pages', 'note', 'url'].map((name) => fields[name]),
      ['青禾县人民政府公报', '2023', '1', '21', '青政发〔2023〕4号', OPINION.url],
    );
  });

  test('keeps every mark that TeX has a use for', () => {
    const { fields } = readBibtex(toBibtex(HOSTILE));
    assert.equal(toWords(fields['title'] ?? ''), '甲{乙}\\丙~丁^戊 100%&#$_己 TY - BOOK "},');
    assert.equal((fields['author'] ?? '').split(' and ').length, 2);
    assert.equal(fields['title']?.includes('\n'), false);
    assert.equal(/(?<!\\)[%&#$_]/.test(fields['title'] ?? ''), false);
  });

  test('of a page without issue', () => {
    const { type, fields } = readBibtex(toBibtex(BARE));
    assert.equal(type, 'misc');
    assert.deepEqual(Object.keys(fields), ['title', 'howpublished', 'url', 'language']);
  });
});

const readRis = (text: string): (readonly [string, string])[] =>
  text
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
      assert.ok(tag, `a tag: ${line}`);
      return [tag, value] as const;
    });

describe('RIS', () => {
  test('reads back', () => {
    const record = readRis(toRis(OPINION));
    assert.deepEqual(record[0], ['TY', 'JOUR']);
    assert.deepEqual(record.at(-1), ['ER', '']);
    assert.deepEqual(Object.fromEntries(record.slice(1, -1)), {
      AU: '青禾县人民政府',
      TI: OPINION.title,
      T2: '青禾县人民政府公报',
      PY: '2023',
      DA: '2023/02/24',
      IS: '1',
      SP: '21',
      N1: '发文字号：青政发〔2023〕4号',
      UR: OPINION.url,
      LA: 'zh-CN',
    });
  });

  test('no value begins a tag or ends the record', () => {
    const record = readRis(toRis(HOSTILE));
    assert.equal(record.filter(([tag]) => tag === 'TY').length, 1);
    assert.equal(record.filter(([tag]) => tag === 'ER').length, 1);
    assert.deepEqual(
      record.filter(([tag]) => tag === 'AU').map(([, name]) => name),
      ['甲， 乙局', '丙}{局'],
    );
  });
});

describe('CSL-JSON', () => {
  test('reads back', () => {
    const items = JSON.parse(toCslJson(OPINION)) as unknown;
    assert.deepEqual(items, [
      {
        id: OPINION.key,
        type: 'article-journal',
        title: OPINION.title,
        author: [{ literal: '青禾县人民政府' }],
        'container-title': '青禾县人民政府公报',
        issued: { 'date-parts': [[2023, 2, 24]] },
        issue: '1',
        page: '21',
        number: '青政发〔2023〕4号',
        URL: OPINION.url,
        language: 'zh-CN',
      },
    ]);
  });

  test('keeps every mark and leaves out what is not known', () => {
    const [hostile] = JSON.parse(toCslJson(HOSTILE)) as [{ title: string; author: { literal: string }[] }];
    assert.equal(hostile.title, '甲{乙}\\丙~丁^戊 100%&#$_己 TY - BOOK "},');
    assert.deepEqual(hostile.author, [{ literal: '甲, 乙局' }, { literal: '丙}{局' }]);
    assert.deepEqual(Object.keys((JSON.parse(toCslJson(BARE)) as [object])[0]), [
      'id',
      'type',
      'title',
      'container-title',
      'URL',
      'language',
    ]);
  });
});

test('a text as an address reads back', async () => {
  for (const text of [toRis(HOSTILE), toBibtex(HOSTILE), toCslJson(HOSTILE)]) {
    const answer = await fetch(toDataUrl(text, 'text/plain'));
    assert.equal(await answer.text(), text);
  }
});
