/** `npm run withdraw -- ADDRESS… --reason …`: takes published pages or places down; their addresses say so for ever. */
import { contentFolder } from '../src/lib/folders.ts';
import { STATUS } from './command/CommandError.ts';
import { wrongUsage } from './command/readArguments.ts';
import { runCommand } from './command/runCommand.ts';
import { print } from './command/terminal.ts';
import { withdraw } from './permalinks/withdraw.ts';

const COMMAND = {
  name: 'withdraw',
  summary:
    '撤下公布过的网页：网址留着，改为说明这里原来是什么、为什么撤下；目录、检索、数据和来源文本里不再有它。\n' +
    '原文不必删；要恢复，删去 permalinks.tsv 中这个网址的 withdrawn 一行。下次 npm run build 起生效。',
  operands: '网址…',
  options: { reason: { type: 'string', value: '理由', help: '撤下的理由，读者会看到，如“依申请更正，另行公布”' } },
} as const;

await runCommand(COMMAND, ({ values: { reason = '' }, operands }) => {
  if (operands.length === 0) throw wrongUsage(COMMAND, '没有写要撤下的网址');
  if (reason.trim() === '') throw wrongUsage(COMMAND, '没有写理由（--reason 理由）');
  for (const line of withdraw(contentFolder(), operands, reason.trim())) print(line);
  return STATUS.fine;
});
