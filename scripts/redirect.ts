/** `npm run redirect -- OLD NEW`: says where the page or place of a published address has gone. */
import { contentFolder } from '../src/lib/folders.ts';
import { STATUS } from './command/CommandError.ts';
import { wrongUsage } from './command/readArguments.ts';
import { runCommand } from './command/runCommand.ts';
import { print } from './command/terminal.ts';
import { redirect } from './permalinks/redirect.ts';

const COMMAND = {
  name: 'redirect',
  summary:
    '公布过的网址搬了家，写明新网址：旧网址以后自动转到那里。\n' +
    '网址写成 /qinghe/2023/1/ 的样子，也可以带锚点（/qinghe/2023/1/#s1），或者从浏览器整个复制过来。\n' +
    '新网址可以是别的网站，写完整。写在 permalinks.tsv 里，下次 npm run build 起生效。',
  operands: '旧网址 新网址',
  options: {},
} as const;

await runCommand(COMMAND, ({ operands }) => {
  const [from, to, ...more] = operands;
  if (from === undefined || to === undefined || more.length > 0) throw wrongUsage(COMMAND, '要写旧网址和新网址两个');
  for (const line of redirect(contentFolder(), from, to)) print(line);
  return STATUS.fine;
});
