/** `npm run build`: makes the site in `dist`. */
import { writeFileSync } from 'node:fs';
import { toShard } from '../src/build/toShare.ts';
import { contentFolder, outFolder } from '../src/lib/folders.ts';
import { buildSite, refresh } from './command/buildSite.ts';
import { STATUS } from './command/CommandError.ts';
import { DATE_OPTION, describeChanges, readDate } from './publication/dateOption.ts';
import { wrongUsage } from './command/readArguments.ts';
import { runCommand } from './command/runCommand.ts';
import { print } from './command/terminal.ts';
import { toShownPath } from './command/toShownPath.ts';
import { buildShard } from './shards/buildShard.ts';

const COMMAND = {
  name: 'build',
  summary:
    '做出整个网站：整理原文，生成网页，编制检索索引。\n' +
    '结果是一个文件夹，放到任何静态网站空间就能用。做不成时，原来的网站不动。',
  options: {
    shard: { type: 'string', value: '第几份/份数', help: '只做网页的一部分，如 2/8；各部分用 npm run merge 合成网站' },
    times: { type: 'string', value: '文件', help: '把各步用时（秒）写成 JSON' },
    publish: { type: 'boolean', help: '发布时用：把全部网址登记到 permalinks.tsv，以后保证它们都打得开' },
    date: DATE_OPTION,
  },
} as const;

await runCommand(COMMAND, async ({ values }) => {
  const started = performance.now();
  const date = readDate(COMMAND, values.date);
  if (values.shard !== undefined) return makeShard(values.shard, values.publish, date);
  const built = await buildSite(contentFolder(), outFolder(), { publish: values.publish, date });
  const { pages, unrecorded, changes, made, reused, fingerprint, laps } = built;
  if (values.times !== undefined) writeFileSync(values.times, `${JSON.stringify(laps)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(`${pages} 个网页，在 ${toShownPath(outFolder())}，用时 ${seconds} 秒。`);
  if (reused > 0) print(`生成文件 ${made} 个；其余 ${reused} 个没有变化，沿用上次的。`);
  if (unrecorded > 0) print(`其中 ${unrecorded} 个网址还没有登记；要发布到网上时，用 npm run build -- --publish。`);
  if (changes > 0) print(describeChanges(changes, values.publish));
  print(`整站校验值 ${fingerprint}`);
  return STATUS.fine;
});

/** Makes one of several parts. */
async function makeShard(words: string, isPublished: boolean, date: string | undefined): Promise<number> {
  const shard = toShard(words);
  if (!shard) throw wrongUsage(COMMAND, '--shard 要写成“第几份/份数”，如 2/8');
  if (isPublished) throw wrongUsage(COMMAND, '--publish 写在 npm run merge 上：一部分不知道整个网站有哪些网址');
  await refresh(contentFolder());
  const { made, reused } = await buildShard(contentFolder(), outFolder(), shard, date);
  print(`第 ${shard.number} 份（共 ${shard.count} 份）：${made + reused} 个文件，在 ${toShownPath(outFolder())}。`);
  return STATUS.fine;
}
