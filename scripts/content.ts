/** `npm run content`: writes `content/issues` and `content/documents` from the texts in `content/source`. */
import { contentFolder } from '../src/lib/folders.ts';
import { applyChanges, recover } from './command/applyChanges.ts';
import { CommandError, STATUS } from './command/CommandError.ts';
import { type Change, findChanges } from './command/findChanges.ts';
import { makeContent } from './command/makeContent.ts';
import { countBySeverity, printDiagnostics } from './command/printDiagnostics.ts';
import { readArchive } from './command/readArchive.ts';
import { runCommand } from './command/runCommand.ts';
import { note, print, showProgress } from './command/terminal.ts';
import { toShownPath } from './command/toShownPath.ts';

const COMMAND = {
  name: 'content',
  summary:
    '把 content/source 里的公报原文整理成 content/issues（各期）和 content/documents（各件公文）。\n' +
    '原文有错时什么也不写；不再产生的文件会删去。',
  options: {
    check: { type: 'boolean', help: '只比较，不写；与原文对不上时逐个列出，退出码为 1' },
    all: { type: 'boolean', help: '列出全部提醒和说明，不限条数' },
  },
} as const;

await runCommand(COMMAND, ({ values }) => {
  const folder = contentFolder();
  recover(folder);
  showProgress('正在读取原文……');
  const files = readArchive(folder);
  for (const path of files.strangers) note(`提醒：${toShownPath(folder)}/${path} 不是 .txt 文件，没有读\n`);
  showProgress(`正在整理 ${files.sources.length} 份原文……`);
  const { archive, diagnostics, isWrong } = makeContent(files);
  printDiagnostics(diagnostics, files.sources, { all: values.all, nameOf: (path) => `${toShownPath(folder)}/${path}` });
  if (isWrong) throw new CommandError('原文有错，什么也没有写', '按上面的提示改正原文，再运行一次。');
  const changes = findChanges(folder, archive.files);
  if (values.check) return checkThat(changes, toShownPath(folder));
  showProgress(`正在写 ${changes.length} 个文件……`);
  applyChanges(folder, changes);
  print(describe(archive.files.length, changes));
  if (diagnostics.length > 0) print(`原文中有${countBySeverity(diagnostics)}。`);
  return STATUS.fine;
});

/** Lists what `npm run content` would change; any change is a failure. */
function checkThat(changes: readonly Change[], folder: string): number {
  if (changes.length === 0) {
    print('生成的文件与原文一致。');
    return STATUS.fine;
  }
  const words = { add: '缺少', edit: '不同', remove: '多余' } as const satisfies Record<Change['kind'], string>;
  for (const { kind, path } of changes) print(`${words[kind]}  ${folder}/${path}`);
  throw new CommandError(
    `${changes.length} 个生成的文件与原文对不上`,
    '运行 npm run content 重新生成；要改正文字，请改 content/source 里的原文，不要改生成的文件。',
  );
}

function describe(total: number, changes: readonly Change[]): string {
  if (changes.length === 0) return `${total} 个文件，没有变化。`;
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  return `${total} 个文件：新增 ${count('add')}，更新 ${count('edit')}，删去 ${count('remove')}。`;
}
