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
  options: {},
} as const;

await runCommand(COMMAND, async () => {
  const started = performance.now();
  const pages = await buildSite(contentFolder(), outFolder());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(`${pages} 个网页，在 ${toShownPath(outFolder())}，用时 ${seconds} 秒。`);
  return STATUS.fine;
});
