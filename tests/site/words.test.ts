import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { formatDay, formatSpan, toDay } from '../../src/lib/dates.ts';
import { toScriptJson } from '../../src/lib/metadata/jsonLd.ts';
import { pageAddress, toPages } from '../../src/lib/pages.ts';
import { contrast, GROUNDS, toPalette } from '../../src/lib/palette.ts';
import { documentSchema, siteSchema } from '../../src/lib/schema.ts';
import { toSchemaMessages, toYamlMessage } from '../../src/lib/schemaMessages.ts';
import { toMarkdownFile, toYamlData } from '../../src/lib/frontMatter.ts';
import { toAbsolute, toHref } from '../../src/lib/urls.ts';

describe('addresses', () => {
  test('end in a slash below any base path', () => {
    assert.equal(toHref('/', ''), '/');
    assert.equal(toHref('/gongbao/', ''), '/gongbao/');
    assert.equal(toHref('/gongbao/', 'qinghe/2023/1'), '/gongbao/qinghe/2023/1/');
    assert.equal(toHref('/', '/qinghe/2023/1/'), '/qinghe/2023/1/');
  });

  test('keep query and anchor behind the slash', () => {
    assert.equal(toHref('/', 'search?q=a/b'), '/search/?q=a/b');
    assert.equal(toHref('/g/', 'qinghe/2023/1#a1-t1'), '/g/qinghe/2023/1/#a1-t1');
  });

  test('get scheme and host', () => {
    assert.equal(toAbsolute('https://gov.example', '/g/qinghe/'), 'https://gov.example/g/qinghe/');
  });
});

describe('days', () => {
  test('are read as they are printed', () => {
    assert.equal(toDay('2023年5月4日'), '2023-05-04');
    assert.equal(toDay(' 2020 年 10 月 20 日'), '2020-10-20');
    assert.equal(toDay('二〇二三年十二月三十一日'), '2023-12-31');
    assert.equal(toDay('二○二三年十月二十日'), '2023-10-20');
    assert.equal(toDay('二零二三年五月四日'), '2023-05-04');
    assert.equal(toDay('2023年5月'), undefined);
  });

  test('are written in Chinese', () => {
    assert.equal(formatDay('2023-05-04'), '2023年5月4日');
    assert.equal(formatSpan('2023-07-18', '2023-07-20'), '7月18日—20日');
    assert.equal(formatSpan('2023-07-31', '2023-08-02'), '7月31日—8月2日');
    assert.equal(formatSpan('2023-07-31'), '7月31日');
  });
});

describe('pages of a list', () => {
  test('are at least one, and keep count', () => {
    assert.equal(toPages([]).length, 1);
    const [, second] = toPages([1, 2, 3, 4, 5], 2);
    assert.deepEqual(second, { items: [3, 4], number: 2, last: 3, total: 5, start: 3 });
    assert.equal(pageAddress('kinds/tongzhi', 1), 'kinds/tongzhi');
    assert.equal(pageAddress('kinds/tongzhi', 2), 'kinds/tongzhi/page/2');
  });
});

describe('colours', () => {
  for (const color of ['#9b1c1f', '#ffff00', '#ffffff', '#000000', '#1d4f91', '#00c853', '#808080']) {
    test(`${color} can be read`, () => {
      const { light, dark, main, onMain } = toPalette(color);
      assert.ok(contrast(light, GROUNDS.light) >= 4.5);
      assert.ok(contrast(dark, GROUNDS.dark) >= 4.5);
      assert.ok(contrast(main, onMain) >= 4.5);
    });
  }

  test('of words can be read on grounds and surfaces of tokens.css', () => {
    const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
    const values = (name: string): string[] =>
      [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map(([, value]) => value ?? '');
    const [lightGround, darkGround] = values('ground');
    assert.deepEqual({ light: lightGround, dark: darkGround }, GROUNDS);
    const { light, dark } = toPalette('#9b1c1f');
    for (const [index, accent] of [light, dark].entries()) {
      for (const ground of [values('ground')[index], values('surface')[index]]) {
        for (const words of [values('ink')[index], values('muted')[index], accent]) {
          assert.ok(contrast(words ?? '', ground ?? '') >= 4.5, `${String(words)} on ${String(ground)}`);
        }
      }
    }
  });
});

describe('messages for editors', () => {
  const messages = (data: unknown): string[] => {
    const result = documentSchema.safeParse(data, { reportInput: true });
    return toSchemaMessages('content/documents/qinghe/1.md', result.error?.issues ?? []);
  };
  const SOUND = {
    title: '甲',
    kind: '通知',
    issue: 'qinghe/1',
    position: 1,
    source: { path: 'a', lines: [1, 2], sha256: 'a'.repeat(64) },
  };

  test('name file, key and mend', () => {
    assert.deepEqual(messages(SOUND), []);
    assert.deepEqual(messages({ ...SOUND, date: '2023年5月' }), [
      'content/documents/qinghe/1.md：date：日期要写成 2021-09-09 的样子',
    ]);
    assert.match(messages({ ...SOUND, kind: undefined })[0] ?? '', /：kind：缺这一项，应为文字/);
    assert.match(messages({ ...SOUND, titel: '乙' })[0] ?? '', /：不认识的键“titel”/);
    assert.match(messages({ ...SOUND, title: 2023 })[0] ?? '', /：title：应为文字（像数字.*要加引号）/);
    assert.match(
      messages({ ...SOUND, references: [{ type: 'kills', quote: '' }] })[0] ?? '',
      /：references\.0\.type：只能是“repeals”、/,
    );
  });

  test('explain a wrong colour or base of the site', () => {
    const result = siteSchema.safeParse({ name: '档案', base: 'gongbao', url: 'x' }, { reportInput: true });
    const text = toSchemaMessages('content/site.yaml', result.error?.issues ?? []).join('\n');
    assert.match(text, /base：要以“\/”开头和结尾/);
    assert.match(text, /url：要写成完整网址/);
  });

  test('say where text is not YAML', () => {
    assert.throws(
      () => toYamlData('name: 甲\n  b: c: d'),
      (error) => {
        assert.match(toYamlMessage('content/site.yaml', error), /^content\/site\.yaml:2：YAML 写法有误/);
        return true;
      },
    );
  });
});

describe('front matter', () => {
  test('keeps days as text and gives the body as it stands', () => {
    const { data, body } = toMarkdownFile('---\ndate: 2023-05-04\nnumber: 3\n---\n\n正文\n');
    assert.deepEqual(data, { date: '2023-05-04', number: 3 });
    assert.equal(body.trim(), '正文');
  });
});

describe('structured data', () => {
  test('cannot end its script element', () => {
    assert.doesNotMatch(toScriptJson({ name: '</script><script>alert(1)</script>' }), /</);
  });
});
