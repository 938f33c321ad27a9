/** What stands beside the pages: tables as CSV, the text as received. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DocumentFacts } from '../../src/lib/markdown/paragraphs.ts';
import { toHtml } from '../../src/lib/markdown/toHtml.ts';
import { hasMaskedData } from '../../src/lib/privacy/hasMaskedData.ts';
import { maskPersonalData } from '../../src/lib/privacy/maskPersonalData.ts';
import { maskReceived } from '../../src/lib/privacy/maskReceived.ts';
import { toLinesHtml } from '../../src/lib/sourcePages.ts';
import { findTables, toCsvTable } from '../../src/lib/tables.ts';
import { toCsv } from '../../src/lib/toCsv.ts';

const FACTS: DocumentFacts = { issuers: [], attachments: [] };

const BODY = `# 附件1 任务表 {#a1}

<a id="a1-s1"></a>**一、水源。**见下表 &lt;table id="x"&gt;。

<table id="a1-t1">
<caption>任务表</caption>
<thead>
<tr><th scope="col" rowspan="2">乡镇</th><th scope="colgroup" colspan="2">投资</th></tr>
<tr><th scope="col">合计<br>（万元）</th><th scope="col">自筹</th></tr>
</thead>
<tbody>
<tr class="group"><th scope="colgroup" colspan="3">一、水源</th></tr>
<tr><td rowspan="2">望麦镇</td><td class="number">1,280.50</td><td>&lt;3</td></tr>
<tr><td class="number">2</td><td></td></tr>
</tbody>
</table>

<table id="a1-t1">
<tbody>
<tr><td>又一张</td></tr>
</tbody>
</table>

<table>
<tbody>
<tr><td>没有名字</td></tr>
</tbody>
</table>
`;

describe('tables as CSV', () => {
  const tables = findTables(BODY);

  test('are those that the page leads to', () => {
    const { html } = toHtml(BODY, FACTS);
    const links = [...html.matchAll(/<a href="([^"]*)\.csv" download/g)].map(([, id]) => id);
    assert.deepEqual(links, [...tables.keys()]);
    assert.deepEqual(links, ['a1-t1']);
    assert.match(html, /aria-label="下载表格（CSV）：任务表">下载表格（CSV）<\/a>/);
  });

  test('have their cells as the page shows them', () => {
    const table = tables.get('a1-t1');
    assert.ok(table);
    assert.equal(
      toCsv(toCsvTable(table)),
      '\uFEFF乡镇,"投资 合计\n（万元）",投资 自筹\r\n一、水源,,\r\n望麦镇,"1,280.50",<3\r\n望麦镇,2,\r\n',
    );
  });
});

describe('the text as received', () => {
  const cases: Record<string, readonly [text: string, masked: string]> = {
    'is masked as the pages are': ['电话：13800000000\n0952-6000000', '电话：138****0000\n0952-6000000'],
    'is masked where marks or spaces stand in a number': [
      '手机：**138**0000\u200B0000，139\u00A00000\u00A00000，138\\-0000\\-0000',
      '手机：**138****0000，139****0000，138****0000',
    ],
    'is masked where a line end cuts a number, and keeps its lines': [
      '联系人：何青禾1380000\n\n0000，李麦\n下一行',
      '联系人：何青禾138****0000\n\n，李麦\n下一行',
    ],
    'is masked by a label on the line before': [
      '身份证号：\n999999199001010017\n正文',
      '身份证号：\n999999********0017\n正文',
    ],
    'keeps figures below each other': ['138\n00000000\n合计\t138\n0000\t0000', '138\n00000000\n合计\t138\n0000\t0000'],
    'keeps what print has masked': ['手机138****0000 1234\n', '手机138****0000 1234\n'],
    'keeps a number whole that begins on a line of its own': ['2021年共1\n13800000000\n', '2021年共1\n138****0000\n'],
  };
  for (const [name, [text, masked]] of Object.entries(cases)) {
    test(name, () => assert.equal(maskReceived(text), masked));
  }

  test('takes time linear in its length', { timeout: 5000 }, () => {
    const countLines = (text: string): number => text.split('\n').length;
    for (const unit of ['1\n', '\n', '\\', '**', '13800000000 ', '密码：', '1 \n \n']) {
      const text = unit.repeat(5000);
      assert.equal(countLines(maskReceived(text)), countLines(text));
    }
  });

  test('has a place for every line', () => {
    assert.equal(
      toLinesHtml('甲 <b>\n\n乙\n'),
      '<span id="L1">甲 &lt;b&gt;\n</span><span id="L2">\n</span><span id="L3">乙\n</span>',
    );
  });
});

describe('hasMaskedData', () => {
  const SEEDS = [
    '责任人：何青禾（13800000000）',
    '身份证号：999999199001010016',
    '公民身份号码：999999900101123',
    '卡号：6222 0000 0000 0000 004',
    '银行卡6222000000000009',
    '邮箱密码：abc000000',
  ];
  for (const seed of SEEDS) {
    test(seed, () => {
      const { text } = maskPersonalData(seed);
      assert.equal(hasMaskedData(seed), false);
      assert.equal(hasMaskedData(text), true);
      assert.equal(hasMaskedData(text.replaceAll('*', '\\*')), true);
    });
  }

  test('other stars mask nothing', () => {
    for (const text of [
      '**（一）加强领导。**各部门',
      '2\\*\\*\\*\\*3',
      '×××（\\*\\*\\*\\*\\*\\*）',
      '注：\\*为约束性指标',
    ]) {
      assert.equal(hasMaskedData(text), false, text);
    }
  });
});
