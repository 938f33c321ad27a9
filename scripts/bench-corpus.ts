/** `npm run bench:corpus -- --documents N`: writes an archive of any size, the same one for the same size. */
import { resolve } from 'node:path';
import { makeCorpus } from './bench/corpus/makeCorpus.ts';
import { STATUS } from './command/CommandError.ts';
import { wrongUsage } from './command/readArguments.ts';
import { runCommand } from './command/runCommand.ts';
import { print } from './command/terminal.ts';
import { toShownPath } from './command/toShownPath.ts';

const COMMAND = {
  name: 'bench:corpus',
  summary:
    '编造一个任意大的档案，用来测量：文字由词语拼成，形式、长短、互相引用与真的公报一样，件数相同则字节相同。\n' +
    '用它做网站：GAZETTE_CONTENT=文件夹 npm run build。',
  options: {
    documents: { type: 'string', value: '件数', help: '公文多少件，默认 1000（每期 40 件）' },
    out: { type: 'string', value: '文件夹', help: '写到哪里，默认 bench-corpus；原有的内容会删去' },
  },
} as const;

await runCommand(COMMAND, ({ values }) => {
  const count = Number(values.documents ?? 1000);
  if (!Number.isInteger(count) || count < 1) throw wrongUsage(COMMAND, '件数要写 1 以上的整数');
  const folder = resolve(values.out ?? 'bench-corpus');
  makeCorpus(folder, count);
  print(`${count} 件公文，在 ${toShownPath(folder)}。`);
  return STATUS.fine;
});
