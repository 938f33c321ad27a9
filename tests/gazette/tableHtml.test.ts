/** The written form of a table: strict HTML that the site reads back whole, and CSV. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toTableHtml } from '../../scripts/gazette/toTableHtml.ts';
import type { Table } from '../../scripts/gazette/types.ts';
import { toHtmlParts } from '../../src/lib/markdown/table.ts';
import { toCsv, toRecords } from '../../src/lib/toCsv.ts';

const table: Table = {
  columns: 4,
  lines: [1, 6],
  head: [
    {
      cells: [
        { text: '任务', header: true, rowspan: 2 },
        { text: '责任', header: true, colspan: 2 },
        { text: '金额（万元）', header: true, rowspan: 2 },
      ],
    },
    {
      cells: [
        { text: '单位', header: true },
        { text: '人', header: true },
      ],
    },
  ],
  body: [
    { group: true, cells: [{ text: '一、水利', header: true, colspan: 4 }] },
    {
      cells: [
        { text: '修渠', rowspan: 2 },
        { text: '水务局\n"甲"' },
        { text: '<周远>' },
        { text: '3.5', align: 'right' },
      ],
    },
    { cells: [{ text: '林业局, 财政局', colspan: 2 }, { text: '☐ A & B' }] },
  ],
};

const HTML = `<table id="a2-t1">
<caption>重点&lt;任务&gt;</caption>
<thead>
<tr><th scope="col" rowspan="2">任务</th><th scope="colgroup" colspan="2">责任</th><th scope="col" rowspan="2">金额（万元）</th></tr>
<tr><th scope="col">单位</th><th scope="col">人</th></tr>
</thead>
<tbody>
<tr class="group"><th scope="colgroup" colspan="4">一、水利</th></tr>
<tr><td rowspan="2">修渠</td><td>水务局<br>&quot;甲&quot;</td><td>&lt;周远&gt;</td><td class="number">3.5</td></tr>
<tr><td colspan="2">林业局, 财政局</td><td>☐ A &amp; B</td></tr>
</tbody>
</table>`;

describe('toTableHtml', () => {
  it('writes one row a line, escapes text and names spans and scopes', () => {
    assert.equal(toTableHtml(table, { id: 'a2-t1', caption: '重点<任务>' }), HTML);
  });

  it('leaves out what is not there', () => {
    const html = toTableHtml({ columns: 1, lines: [1, 1], head: [], body: [{ cells: [{ text: '' }] }] }, {});
    assert.equal(html, '<table>\n<tbody>\n<tr><td></td></tr>\n</tbody>\n</table>');
  });

  it('is read back by the site, cell by cell', () => {
    const [part, ...others] = toHtmlParts(HTML);
    assert.ok(part && 'table' in part && others.length === 0);
    const texts = (rows: readonly { cells: readonly { text: string }[] }[]) =>
      rows.map((row) => row.cells.map(({ text }) => text));
    assert.equal(part.table.id, 'a2-t1');
    assert.equal(part.table.caption, '重点<任务>');
    assert.deepEqual(texts(part.table.head), texts(table.head));
    assert.deepEqual(texts(part.table.body), texts(table.body));
  });
});

describe('toCsv', () => {
  const cells = { head: table.head.map((row) => row.cells), body: table.body.map((row) => row.cells) };

  it('gives each column its titles and each record the cells that reach down into it', () => {
    assert.deepEqual(toRecords(cells), [
      ['任务', '责任 单位', '责任 人', '金额（万元）'],
      ['一、水利', '', '', ''],
      ['修渠', '水务局\n"甲"', '<周远>', '3.5'],
      ['修渠', '林业局, 财政局', '', '☐ A & B'],
    ]);
  });

  it('follows RFC 4180, with a byte order mark', () => {
    assert.equal(
      toCsv(cells),
      '\uFEFF任务,责任 单位,责任 人,金额（万元）\r\n一、水利,,,\r\n修渠,"水务局\n""甲""",<周远>,3.5\r\n修渠,"林业局, 财政局",,☐ A & B\r\n',
    );
  });

  it('makes rows of one length, and nothing of nothing', () => {
    assert.deepEqual(toRecords({ head: [], body: [[{ text: 'a' }], [{ text: 'b' }, { text: 'c' }]] }), [
      ['a', ''],
      ['b', 'c'],
    ]);
    assert.equal(toCsv({ head: [], body: [] }), '\uFEFF');
  });
});
