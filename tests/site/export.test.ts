/** What stands beside the pages of documents and issues: text, JSON, zip. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { DOCUMENT_FIELDS } from '../../src/lib/export/fields.ts';
import { toBodyText } from '../../src/lib/export/toBodyText.ts';
import { toJsonSchema } from '../../src/lib/export/toJsonSchema.ts';
import { toZip } from '../../src/lib/export/toZip.ts';
import { withoutAppointments } from '../../src/lib/export/withoutAppointments.ts';

const BODY = `各乡镇：

# 附件1 任务表 {#a1}

## 一、水源 {#a1-s1}

<a id="a1-s1-1"></a>**（一）加强领导。**各部门要&lt;落实&gt;，3\\*4。\\
第二行

- <a id="a1-x"></a>1.甲
- 2.乙

<table id="a1-t1">
<caption>任务表</caption>
<thead>
<tr><th scope="col">乡镇</th><th scope="col">投资<br>（万元）</th></tr>
</thead>
<tbody>
<tr><td rowspan="2">望麦镇</td><td class="number">1,280.50</td></tr>
<tr><td class="number">2</td></tr>
</tbody>
</table>
`;

describe('the text of a body', () => {
  const { text, outline, tables } = toBodyText(BODY);

  test('has headings on lines of their own, items below each other, cells between tabs, no markup', () => {
    assert.equal(
      text,
      `各乡镇：

附件1 任务表

一、水源

（一）加强领导。各部门要<落实>，3*4。
第二行

1.甲
2.乙

任务表
乡镇\t投资 （万元）
望麦镇\t1,280.50
望麦镇\t2`,
    );
  });

  test('knows headings and tables', () => {
    assert.deepEqual(outline, [
      { id: 'a1', level: 2, text: '附件1 任务表' },
      { id: 'a1-s1', level: 3, text: '一、水源' },
    ]);
    assert.deepEqual(tables, [{ id: 'a1-t1', caption: '任务表' }]);
  });

  test('of nothing is nothing', () => assert.equal(toBodyText('\n').text, ''));
});

describe('a zip', () => {
  const files = new Map([
    ['乙.txt', '乙'.repeat(1000)],
    ['a/甲.json', '{}'],
  ]);

  test('gives back what went in, in its order, of the oldest day there is', () => {
    const bytes = toZip(files);
    const found = Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]);
    assert.deepEqual(found, [...files]);
    const day = new DataView(bytes.buffer).getUint16(12, true);
    assert.equal(day, (0 << 9) | (1 << 5) | 1);
  });

  test('has the same bytes in every time zone', () => {
    const zone = process.env['TZ'];
    const made = ['Asia/Shanghai', 'America/Los_Angeles', 'UTC'].map((name) => {
      process.env['TZ'] = name;
      return Buffer.from(toZip(files)).toString('hex');
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    assert.equal(new Set(made).size, 1);
  });
});

describe('a file without its list of persons', () => {
  test('keeps everything else', () => {
    const file = `---\ntitle: 任免\nappointments:\n  - name: 何青禾\n    anchor: p-heqinghe\n  - name: 李麦\nevents: []\n---\n\nappointments:\n  - 正文\n`;
    assert.equal(withoutAppointments(file), `---\ntitle: 任免\nevents: []\n---\n\nappointments:\n  - 正文\n`);
  });

  test('is the same where there is none', () => {
    const file = '---\ntitle: 通知\n---\n\n正文\n';
    assert.equal(withoutAppointments(file), file);
  });
});

test('the schema names every key, its type, and whether it must be there', () => {
  const schema = toJsonSchema('文件', 'http://example.com/data/schema/document.json', DOCUMENT_FIELDS) as {
    properties: Record<string, { type: string; title: string; items?: { type: string } }>;
    required: string[];
  };
  assert.deepEqual(
    Object.keys(schema.properties),
    DOCUMENT_FIELDS.map(({ name }) => name),
  );
  assert.equal(schema.properties['issuers']?.items?.type, 'string');
  assert.equal(schema.properties['attachments']?.items?.type, 'object');
  assert.ok(schema.required.includes('title') && !schema.required.includes('number'));
});
