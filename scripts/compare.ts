/** `npm run compare -- OLD NEW`: what changed between two builds of the archive. */
import { formatHunkLines } from '../src/lib/history/hunk.ts';
import { type Change, CHANGE_LABELS } from '../src/lib/history/recordedChange.ts';
import { toStatusLabel } from '../src/lib/validity/status.ts';
import { CommandError, STATUS } from './command/CommandError.ts';
import { wrongUsage } from './command/readArguments.ts';
import { runCommand } from './command/runCommand.ts';
import { print } from './command/terminal.ts';
import { compareSites } from './integrity/compareSites.ts';
import { openCopy } from './integrity/openCopy.ts';

const COMMAND = {
  name: 'compare',
  summary:
    '比较两次做出的网站：增加了什么，更正了来源文本的哪几行，效力状态、网址有什么变动，撤下了什么。\n' +
    '只读网站里的文件，不读档案；两边都可以是文件夹，也可以是本机服务器的网址。',
  operands: '旧网站 新网站',
  options: {},
} as const;

await runCommand(COMMAND, async ({ operands }) => {
  const [old, now, ...more] = operands;
  if (old === undefined || now === undefined || more.length > 0) throw wrongUsage(COMMAND, '要写两个网站：先旧后新');
  const compared = await compareSites(openCopy(old), openCopy(now));
  if (!compared) throw new CommandError('有一个网站里没有清单 data/manifest.json', '清单由 npm run build 写。');
  const { changes, missing } = compared;
  for (const change of changes) print(toLine(change));
  for (const address of missing) print(`没有了  ${address}`);
  const count = changes.length + missing.length;
  print(count === 0 ? '没有变动。' : `${count} 处变动。`);
  return STATUS.fine;
});

function toLine(change: Change): string {
  const { kind, address, number, title } = change;
  const name = title === '' ? '' : `  ${number}《${title}》`;
  return [CHANGE_LABELS[kind], `${address}${name}`, toDetail(change)].filter(Boolean).join('  ');
}

function toDetail({ kind, detail }: Change): string {
  const [first = '', second = ''] = detail.split(' ');
  if (kind === 'corrected') return formatHunkLines(detail);
  if (kind === 'status') return `${toStatusLabel(first)} → ${toStatusLabel(second)}`;
  if (kind === 'added' && detail !== '') return `${detail} 件`;
  return kind === 'redirected' ? `→ ${detail}` : '';
}
