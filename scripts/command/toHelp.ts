import type { Command, Options } from './readArguments.ts';
import { widthOf } from './widthOf.ts';

const VARIABLES = [
  ['GAZETTE_CONTENT', '档案所在的文件夹，默认 content'],
  ['GAZETTE_OUT', '网站写到哪个文件夹，默认 dist'],
] as const;

const STATUSES = [
  ['0', '正常'],
  ['1', '输入有误，或检查没有通过'],
  ['2', '命令的写法不对'],
] as const;

/** A command's description → its help, in Chinese. */
export function toHelp(command: Command<Options>): string {
  const options = Object.entries(command.options).map(
    ([name, { value, help }]) => [value ? `--${name} ${value}` : `--${name}`, help] as const,
  );
  return [
    `用法：${toUsage(command)}`,
    '',
    command.summary,
    '',
    '选项：',
    ...toColumns([...options, ['-h, --help', '显示这份说明'] as const]),
    '',
    '环境变量：',
    ...toColumns(VARIABLES),
    '',
    '退出码：',
    ...toColumns(STATUSES),
  ].join('\n');
}

function toUsage({ name, operands, options }: Command<Options>): string {
  const words = [
    operands,
    ...Object.entries(options).map(([key, { value }]) => `[--${key}${value ? ` ${value}` : ''}]`),
  ];
  return ['npm run', name, '--', ...words.filter(Boolean)].join(' ');
}

function toColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => widthOf(left)));
  return rows.map(([left, right]) => `  ${left}${' '.repeat(width - widthOf(left))}  ${right}`);
}
