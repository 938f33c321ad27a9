/** What holds for every table, whatever its lines: nothing is lost, nothing is thrown, the rows fit together. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCellText } from '../../scripts/gazette/table/toCellText.ts';
import { toTable } from '../../scripts/gazette/table/toTable.ts';
import { toTableRun } from '../../scripts/gazette/table/toTableRun.ts';
import { toLines } from '../../scripts/gazette/toLines.ts';
import type { Line, Row } from '../../scripts/gazette/types.ts';

const PATH = 'source/qinghe/2024-1.txt';

const linesOf = (text: string): Line[] => toLines({ path: PATH, text, firstLine: 1, sha256: '', settings: {} });

/** All characters of texts but white space, in the order of their codes: to see that none is lost and none is new. */
const lettersOf = (texts: readonly string[]): string => [...texts.join('').replace(/\s/g, '')].sort().join('');

const wordsOf = (rows: readonly Row[]): string[] => rows.flatMap((row) => row.cells.map((cell) => cell.text));

/** Columns that a row covers together with the cells that reach down into it, for each row. */
function widthsOf(rows: readonly Row[]): number[] {
  const widths = rows.map(() => 0);
  rows.forEach((row, at) => {
    for (const { colspan = 1, rowspan = 1 } of row.cells) {
      for (let down = at; down < at + rowspan; down++) widths[down] = (widths[down] ?? 0) + colspan;
    }
  });
  return widths;
}

function assertSound(lines: readonly Line[]): void {
  const { table, caption = '', dropped } = toTable(lines, PATH, () => undefined);
  const found = [...wordsOf(table.head), ...wordsOf(table.body), caption, ...dropped.map(({ text }) => text)];
  const given = lines.flatMap((line) => (line.cells ?? [line.text]).map(toCellText));
  assert.equal(lettersOf(found), lettersOf(given));
  for (const rows of [table.head, table.body]) {
    for (const width of widthsOf(rows)) assert.equal(width, table.columns);
  }
}

/** A generator of numbers that gives the same ones in every run (xorshift). */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Milliseconds that this process has worked: what others do on the machine does not count. */
const busyTime = (): number => process.cpuUsage().user / 1000;

const PIECES = [
  '序号', '任务', '责任单位', '完成时限', '备 注', '重点任务', '（万元）', '单位：亩', '专栏1 工程', '合计', '小计',
  '1', '2', '3', '4', '12', '3.5', '98%', '—', '/', '', '', '', '', '一、水利', '（一）修渠', '①修渠', '② 清淤', '1. 修渠',
  '修缮东渠', '修缮东 渠', '东 渠 水 库', '水务局', '水务局 财政局', '周 远', '□是 □否', '<p>修渠</p>', '**重要**', '第1号',
  '修缮东渠，疏通下游，', '并加固堤坝。', '完成。  验收。', '&lt;b&gt;', '附件1', '注：', '---', '\t', '\t\t', '\t\t\t',
]; // prettier-ignore

function makeText(random: (below: number) => number): string {
  const columns = 1 + random(6);
  const lines: string[] = [];
  for (let row = random(30) + 1; row > 0; row--) {
    const cells = Array.from(
      { length: columns + (random(4) === 0 ? random(4) - 1 : 0) },
      () => PIECES[random(PIECES.length)],
    );
    lines.push(cells.join('\t') + (random(3) === 0 ? '\t' : ''));
    if (random(6) === 0) lines.push('');
    if (random(8) === 0) lines.push(lines[0] ?? '');
    if (random(12) === 0) lines.push(PIECES[random(PIECES.length)] ?? '');
    if (random(10) === 0) lines.push(`\t${PIECES[random(PIECES.length)] ?? ''}`);
  }
  return lines.join('\n');
}

const HEADER = ['序号', '方案', '任务', '责任单位', '金额（万元）'];
const LABELS = ['', '', '', '水利行动', '水利行动', '林业行动安', '安 全 行 动', '1', '2'];
const TASKS = [
  '①修缮东渠，',
  '②清理河道。',
  '③加固堤坝',
  '（1）巡查',
  '（2）巡查（渠首',
  '植树',
  '并加固堤坝。',
  '一、水利',
];

/** A text nearer to print: a header, numbers, pages, and rows with a cell too many or too few here and there. */
function makePages(random: (below: number) => number): string {
  const pick = (words: readonly string[]) => words[random(words.length)] ?? '';
  const lines = [HEADER.join('\t')];
  for (let row = 1; row < 4 + random(24); row++) {
    const page = random(6) === 0;
    if (page) lines.push('');
    if (page && random(2) === 0) lines.push(HEADER.join('\t').replace(pick(['', '责任', '方案', '（万元）']), ''));
    const serial = random(page ? 2 : 10) === 0 ? '' : String(random(15) === 0 ? row - 1 : row);
    const cells = [serial, pick(LABELS), pick(TASKS), pick(['水务局', '林业局', '']), pick(['3.5', '12', '—', ''])];
    if (random(8) === 0)
      cells.splice(random(cells.length), random(2), ...(random(2) === 0 ? [pick(['', '重要'])] : []));
    lines.push(cells.join('\t'));
    if (random(10) === 0)
      lines.push(
        pick(['③ 清淤', '合计\t\t\t\t30', '\t\t\t水务局', '二、林业\t\t\t\t', '水利\t水利\t水利\t水利\t水利']),
      );
  }
  return lines.join('\n');
}

/** FUZZ_ROUNDS=10000 for a thorough run. */
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 2000);

describe('tables', () => {
  it('lose nothing and hold together, whatever lines are given', () => {
    const random = makeRandom(20240305);
    for (let round = 0; round < ROUNDS; round++) {
      const text = round % 2 === 0 ? makeText(random) : makePages(random);
      const lines = linesOf(text);
      let tables = 0;
      for (let at = 0; at < lines.length;) {
        const length = toTableRun(lines, at);
        assert.ok(length >= 0 && at + length <= lines.length);
        if (length > 0) tables++;
        try {
          if (length > 0) assertSound(lines.slice(at, at + length));
          else if (round % 10 === 0) assertSound(lines.slice(at, at + 1 + random(5)));
        } catch (error) {
          throw new Error(`round ${round}:\n${text}\n${String(error)}`, { cause: error });
        }
        at += Math.max(1, length);
      }
      assert.ok(tables <= lines.length);
    }
  });

  it('are left as found where site.yaml switches their mends off', () => {
    const rows = [
      '水务局⇥周远⇥长期坚持⇥',
      '水务局⇥周远⇥2024年6月⇥',
      '林业局⇥吴清⇥长期坚持⇥',
      '林业局⇥吴清⇥2024年9月⇥',
      '水务局⇥周远⇥长期坚持⇥',
      '⇥水务局⇥周远⇥长期坚持',
    ];
    const text = ['序号⇥单位⇥领导⇥时限⇥备注', ...rows.map((row, at) => `${at + 1}⇥${row}`)]
      .join('\n')
      .replaceAll('⇥', '\t');
    const read = (corrections: Record<string, boolean>) => {
      const codes: string[] = [];
      const { table } = toTable(linesOf(text), PATH, ({ code }) => codes.push(code), corrections);
      return [
        table.body
          .at(-1)
          ?.cells.map((cell) => cell.text)
          .join('|'),
        codes.join(),
      ];
    };
    assert.deepEqual(read({}), ['6|水务局|周远|长期坚持|', 'table-row-set-right']);
    assert.deepEqual(read({ 'table-rows': false }), ['6||水务局|周远|长期坚持', 'table-shifted-row']);
  });

  it('take time in proportion to their length', () => {
    const row = (at: number) => `${at}\t${at % 5 === 0 ? '修渠' : ''}\t修缮东渠第${at}段\t${at % 40}\t水务局\n`;
    const time = (rows: number) => {
      const text = `序号\t措施\t地点\t金额\t单位\n${Array.from({ length: rows }, (_, at) => row(at + 1)).join('')}`;
      const lines = linesOf(text);
      const start = busyTime();
      assert.equal(toTableRun(lines, 0), rows + 1);
      toTable(lines, PATH, () => undefined);
      return busyTime() - start;
    };
    time(500);
    const [small, large] = [Math.min(time(1000), time(1000)), Math.min(time(8000), time(8000))];
    assert.ok(large < small * 8 * 4, `1,000 rows ${small.toFixed(1)} ms, 8,000 rows ${large.toFixed(1)} ms`);
  });

  it('do not take lists of contents or indented paragraphs for tables, in linear time', () => {
    const contents = Array.from(
      { length: 4000 },
      (_, at) => `青禾县人民政府关于修缮东渠的通知\t${Math.floor(at / 30)}`,
    );
    const paragraphs = Array.from({ length: 4000 }, () => '\t为了保护东渠，制定本办法。');
    for (const list of [contents, paragraphs]) {
      const lines = linesOf(list.join('\n'));
      const start = busyTime();
      lines.forEach((_, at) => assert.equal(toTableRun(lines, at), 0));
      assert.ok(busyTime() - start < 5000);
    }
  });
});
