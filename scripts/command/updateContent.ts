import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_PATH } from '../gazette/report/toReport.ts';
import type { Diagnostic } from '../gazette/types.ts';
import { applyChanges, recover } from './applyChanges.ts';
import { CommandError } from './CommandError.ts';
import { type Change, findChanges } from './findChanges.ts';
import { makeContent } from './makeContent.ts';
import { makeKeptContent } from './parsed/makeKeptContent.ts';
import { printDiagnostics } from './printDiagnostics.ts';
import { readArchive } from './readArchive.ts';
import { note, showProgress } from './terminal.ts';
import { toShownPath } from './toShownPath.ts';

export interface Updating {
  /** Diagnostics are all shown; else only errors and the most urgent. */
  readonly all?: boolean;
  /** Only errors are shown. */
  readonly quiet?: boolean;
  /** Nothing is written. */
  readonly check?: boolean;
}

export interface Updated {
  /** How many generated files there are. */
  readonly total: number;
  /** What was written, or would be. */
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes the generated files of an archive what its texts say, and shows what there is to say about the texts.
 * @throws CommandError where a text or an editor's file is wrong; nothing is written then
 */
export async function updateContent(
  content: string,
  { all = false, quiet = false, check = false }: Updating,
): Promise<Updated> {
  const shown = toShownPath(content);
  recover(content);
  if (!existsSync(join(content, 'source'))) {
    throw new CommandError(`没有 ${shown}/source 文件夹`, '用 npm run import -- 文件 导入公报的文字。');
  }
  showProgress('正在读取原文……');
  const files = readArchive(content);
  for (const path of files.strangers) note(`提醒：${shown}/${path} 不是 .txt 文件，没有读\n`);
  // A check trusts nothing that was kept.
  const { files: made, diagnostics, isWrong } = check ? makeContent(files) : await makeKeptContent(content, files);
  const concerned = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const rest = check || isWrong ? '加 --all 全部列出。' : `全部列在 ${shown}/${REPORT_PATH}。`;
  printDiagnostics(concerned, files.sources, { all, nameOf: (path) => `${shown}/${path}`, rest });
  if (isWrong) throw new CommandError('原文有错，什么也没有写', '按上面的提示改正原文，再运行一次。');
  const changes = findChanges(content, made);
  if (!check) applyChanges(content, changes);
  return { total: made.length, changes, diagnostics };
}

/** `26 个文件：新增 2，更新 1，删去 0。` */
export function describeUpdate({ total, changes }: Updated): string {
  if (changes.length === 0) return `${total} 个文件，没有变化。`;
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  return `${total} 个文件：新增 ${count('add')}，更新 ${count('edit')}，删去 ${count('remove')}。`;
}
