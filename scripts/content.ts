/** `npm run content`: writes `content/issues` and `content/documents` from the texts in `content/source`. */
import { contentFolder } from '../src/lib/folders.ts';
import { CommandError, STATUS } from './command/CommandError.ts';
import type { Change } from './command/findChanges.ts';
import { runCommand } from './command/runCommand.ts';
import { print } from './command/terminal.ts';
import { toShownPath } from './command/toShownPath.ts';
import { describeUpdate, updateContent } from './command/updateContent.ts';

const COMMAND = {
  name: 'content',
  summary:
    '把 content/source 里的公报原文整理成 content/issues（各期）和 content/documents（各件公文）。\n' +
    '要核对的地方按轻重列在 content/report.md（编辑报告）。原文有错时什么也不写；不再产生的文件会删去。',
  options: {
    check: { type: 'boolean', help: '只比较，不写；与原文对不上时逐个列出，退出码为 1' },
    all: { type: 'boolean', help: '在屏幕上列出全部要核对的地方' },
  },
} as const;

await runCommand(COMMAND, async ({ values }) => {
  const content = contentFolder();
  const updated = await updateContent(content, { ...values, quiet: values.check && !values.all });
  if (values.check) return checkThat(updated.changes, toShownPath(content));
  print(describeUpdate(updated));
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
