/** `npm run import -- FILE…`: puts gazette texts into the archive and generates its files. */
import { contentFolder } from '../src/lib/folders.ts';
import { applyChanges, recover } from './command/applyChanges.ts';
import { CommandError, STATUS } from './command/CommandError.ts';
import { findReceived } from './command/findReceived.ts';
import type { Content } from './command/makeContent.ts';
import { makeKeptContent } from './command/parsed/makeKeptContent.ts';
import { type PlacedFile, placeReceived, refuseCollisions } from './command/placeReceived.ts';
import { printDiagnostics } from './command/printDiagnostics.ts';
import { type ArchiveFiles, readArchive } from './command/readArchive.ts';
import { readReceived } from './command/readReceived.ts';
import { wrongUsage } from './command/readArguments.ts';
import { runCommand } from './command/runCommand.ts';
import { print, showProgress } from './command/terminal.ts';
import { toImportChanges, withReceived } from './command/toImportChanges.ts';
import { toImportReport } from './command/toImportReport.ts';
import { toShownPath } from './command/toShownPath.ts';
import { REPORT_PATH } from './gazette/report/toReport.ts';

const COMMAND = {
  name: 'import',
  summary:
    '把公报的文字放进档案：认出是哪种公报、哪一期，原样存到 content/source，再整理出各件公文。\n' +
    '收 UTF-8、UTF-16、GB18030（GBK）编码的 .txt 文件；PDF、Word、图片要先变成文字。\n' +
    '有一份不行，就什么也不写。',
  operands: '文件…',
  options: {
    gazette: { type: 'string', value: 'ID', help: '这些文件属于哪种公报（content/gazettes 里的文件名），不用程序去认' },
    replace: { type: 'boolean', help: '同一期已有别的文字时，用新的代替' },
    'dry-run': { type: 'boolean', help: '只看结果，不写' },
    all: { type: 'boolean', help: '在屏幕上列出全部要核对的地方' },
  },
} as const;

await runCommand(COMMAND, async ({ values, operands }) => {
  if (operands.length === 0) throw wrongUsage(COMMAND, '没有写要导入的文件');
  if (values.gazette !== undefined && !/^[a-z][a-z0-9-]*$/.test(values.gazette)) {
    throw wrongUsage(COMMAND, '公报的 ID 只用小写字母、数字和“-”，如 qinghe');
  }
  const folder = contentFolder();
  recover(folder);
  showProgress('正在读取……');
  const archive = readArchive(folder, true);
  const placed = findReceived(operands).map((file) => placeReceived(readReceived(file), archive, values.gazette));
  refuseCollisions(placed, values.replace, (path) => `${toShownPath(folder)}/${path}`);
  const fresh = placed.filter(({ isKnown }) => !isKnown);
  for (const { file, path, isKnown } of placed) {
    if (isKnown) print(`${file}：已经导入过，就是 ${toShownPath(folder)}/${path}，没有变化。`);
  }
  if (fresh.length > 0) await take(folder, archive, fresh, values);
  return STATUS.fine;
});

/** Parses the whole archive with the new texts in it, writes it unless something is wrong, and says what was found. */
async function take(
  folder: string,
  before: ArchiveFiles,
  fresh: readonly PlacedFile[],
  options: { readonly 'dry-run': boolean; readonly all: boolean },
): Promise<void> {
  const after = withReceived(before, fresh);
  const content = await makeKeptContent(folder, after);
  const isWritten = !content.isWrong && !options['dry-run'];
  tell(folder, after, content, fresh, { isWritten, all: options.all });
  if (content.isWrong) throw new CommandError('文字有错，什么也没有写', '按上面的提示改正文件，再导入一次。');
  const changes = toImportChanges(folder, { before, after, fresh, files: content.files });
  if (isWritten) applyChanges(folder, changes);
  for (const line of toImportReport(fresh, content, (path) => `${toShownPath(folder)}/${path}`)) print(line);
  if (isWritten) print(`要核对的地方都列在 ${toShownPath(folder)}/${REPORT_PATH}`);
  print(isWritten ? '看看网站上的样子：npm run dev' : '这是试运行（--dry-run），什么也没有写。');
}

/** Prints what there is to say about the new texts, and errors anywhere. */
function tell(
  folder: string,
  { sources }: ArchiveFiles,
  { diagnostics }: Content,
  fresh: readonly PlacedFile[],
  { isWritten, all }: { readonly isWritten: boolean; readonly all: boolean },
): void {
  const files = new Map(fresh.map(({ path, file }) => [path, file]));
  const concerned = diagnostics.filter(({ path, severity }) => files.has(path) || severity === 'error');
  // A text that is not taken in is still only where the user has it.
  const nameOf = (path: string) => (isWritten ? undefined : files.get(path)) ?? `${toShownPath(folder)}/${path}`;
  const rest = isWritten ? '' : '加 --all 全部列出。';
  printDiagnostics(concerned, sources, { all, nameOf, rest });
}
