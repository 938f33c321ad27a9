import { LOG_FOLDER } from '../../src/lib/history/changeLog.ts';
import { toDate } from '../../src/lib/validity/toDate.ts';
import { type Command, type Options, wrongUsage } from '../command/readArguments.ts';

/** `--date` of the commands that publish. */
export const DATE_OPTION = {
  type: 'string',
  value: '日期',
  help: '公布的日期，如 2026-03-31，写在更正记录里；不写，就是 site.yaml 的 asOf，或者最近一期的出版日期',
} as const;

/** @throws CommandError for what is no day */
export function readDate(command: Command<Options>, words: string | undefined): string | undefined {
  if (words === undefined || toDate(words) !== undefined) return words;
  throw wrongUsage(command, '--date 要写成 2026-03-31 的样子，并且是日历上有的日子');
}

export const describeChanges = (count: number, isPublished: boolean): string =>
  `自上次公布以来的变动 ${count} 条，${isPublished ? `已登记在 ${LOG_FOLDER}` : '发布（--publish）时登记'}；网页见 changes/。`;
