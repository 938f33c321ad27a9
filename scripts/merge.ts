/** `npm run merge -- DIR…`: puts the parts that several machines have made together to one site. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentFolder, outFolder } from '../src/lib/folders.ts';
import { buildSite } from './command/buildSite.ts';
import { STATUS } from './command/CommandError.ts';
import { DATE_OPTION, describeChanges, readDate } from './publication/dateOption.ts';
import { wrongUsage } from './command/readArguments.ts';
import { runCommand } from './command/runCommand.ts';
import { print } from './command/terminal.ts';
import { toShownPath } from './command/toShownPath.ts';

const COMMAND = {
  name: 'merge',
  summary:
    '把几台机器用 npm run build -- --shard 1/4 这样的命令做出的各部分合成一个网站，\n' +
    '再编制检索索引、核对网址。结果与在一台机器上做的一个字节也不差。',
  operands: '文件夹…',
  options: {
    publish: { type: 'boolean', help: '发布时用：把全部网址登记到 permalinks.tsv，以后保证它们都打得开' },
    date: DATE_OPTION,
  },
} as const;

await runCommand(COMMAND, async ({ values, operands }) => {
  const parts = operands.map((operand) => resolve(operand));
  if (parts.length === 0) throw wrongUsage(COMMAND, '没有写各部分的文件夹');
  const missing = parts.find((part) => !existsSync(part));
  if (missing !== undefined) throw wrongUsage(COMMAND, `没有 ${toShownPath(missing)} 这个文件夹`);
  const options = { publish: values.publish, date: readDate(COMMAND, values.date), parts };
  const { pages, unrecorded, changes, fingerprint } = await buildSite(contentFolder(), outFolder(), options);
  print(`${parts.length} 个部分合成 ${pages} 个网页，在 ${toShownPath(outFolder())}。`);
  if (unrecorded > 0) print(`其中 ${unrecorded} 个网址还没有登记；要发布到网上时，加 --publish。`);
  if (changes > 0) print(describeChanges(changes, values.publish));
  print(`整站校验值 ${fingerprint}`);
  return STATUS.fine;
});
