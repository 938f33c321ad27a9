/** `npm run build`: makes the site in `dist`. */
import { contentFolder, outFolder } from '../src/lib/folders.ts';
import { buildSite } from './command/buildSite.ts';
import { STATUS } from './command/CommandError.ts';
import { runCommand } from './command/runCommand.ts';
import { print } from './command/terminal.ts';
import { toShownPath } from './command/toShownPath.ts';

const COMMAND = {
  name: 'build',
  summary:
    '做出整个网站：整理原文，生成网页，编制检索索引。\n' +
    '结果是一个文件夹，放到任何静态网站空间就能用。做不成时，原来的网站不动。',
  options: {
    publish: { type: 'boolean', help: '发布时用：把全部网址登记到 permalinks.tsv，以后保证它们都打得开' },
  },
} as const;

await runCommand(COMMAND, async ({ values }) => {
  const started = performance.now();
  const { pages, unrecorded, made, reused } = await buildSite(contentFolder(), outFolder(), values);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(`${pages} 个网页，在 ${toShownPath(outFolder())}，用时 ${seconds} 秒。`);
  if (reused > 0) print(`生成文件 ${made} 个；其余 ${reused} 个没有变化，沿用上次的。`);
  if (unrecorded > 0) print(`其中 ${unrecorded} 个网址还没有登记；要发布到网上时，用 npm run build -- --publish。`);
  return STATUS.fine;
});
