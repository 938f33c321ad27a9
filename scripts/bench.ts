/** `npm run bench`: how fast the parser is, and that its time grows as the text does. */
import { writeFileSync } from 'node:fs';
import { contentFolder } from '../src/lib/folders.ts';
import { measureParse, type Speed, toGrowth } from './bench/parse.ts';
import { STATUS } from './command/CommandError.ts';
import { wrongUsage } from './command/readArguments.ts';
import { readArchive } from './command/readArchive.ts';
import { runCommand } from './command/runCommand.ts';
import { print } from './command/terminal.ts';
import { widthOf } from './command/widthOf.ts';

const COMMAND = {
  name: 'bench',
  summary:
    '测量整理公报的速度：用档案里的原文（换了文号）拼成 1、10、100、1000 期，同只读文件、分行相比。\n' +
    '“倍数”是整理用时比读文件、分行用时；“增长”是用时随字数的几次方增长，1 就是成正比。用时是处理器时间。',
  options: {
    issues: { type: 'string', value: '期数', help: '最多几期，默认 1000' },
    json: { type: 'string', value: '文件', help: '把结果另写成 JSON' },
  },
} as const;

const COLUMNS = ['期数', '字符', '读文件分行（毫秒）', '整理（毫秒）', '字符/秒', '倍数', '增长'] as const;

await runCommand(COMMAND, ({ values }) => {
  const most = Number(values.issues ?? 1000);
  if (!Number.isInteger(most) || most < 1 || most > 8000) throw wrongUsage(COMMAND, '期数要写 1 到 8000 的整数');
  print(toLine(COLUMNS));
  let last: Speed | undefined;
  const speeds = measureParse(readArchive(contentFolder()), most, (speed) => {
    print(toLine(toRow(speed, last)));
    last = speed;
  });
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(speeds.map(toRecord), null, 2)}\n`);
  return STATUS.fine;
});

/** Cells under their columns' heads, right-aligned. */
function toLine(cells: readonly string[]): string {
  const widths = COLUMNS.map((column) => Math.max(widthOf(column), 10));
  return cells.map((cell, at) => ' '.repeat(Math.max((widths[at] ?? 0) - widthOf(cell), 0)) + cell).join('  ');
}

function toRow(speed: Speed, last: Speed | undefined): string[] {
  const { issues, characters, floor, parse, rate, ratio } = toRecord(speed);
  const growth = last ? toGrowth(last, speed).toFixed(2) : '—';
  return [issues, characters, floor.toFixed(2), parse.toFixed(0), rate, ratio.toFixed(0), growth].map(String);
}

function toRecord(speed: Speed): Speed & { readonly rate: number; readonly ratio: number } {
  const { characters, floor, parse } = speed;
  return { ...speed, rate: Math.round((characters * 1000) / parse), ratio: parse / floor };
}
