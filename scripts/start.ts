/** `npm start`: makes the site and serves it. */
import { contentFolder, outFolder } from '../src/lib/folders.ts';
import { buildSite } from './command/buildSite.ts';
import { STATUS } from './command/CommandError.ts';
import { runCommand } from './command/runCommand.ts';
import { SERVING, serveSite } from './command/serveSite.ts';
import { note, print } from './command/terminal.ts';

const COMMAND = {
  name: 'start',
  summary: '做出网站并在本机打开。第一次运行会先安装依赖。',
  options: SERVING,
} as const;

await runCommand(COMMAND, async ({ values }) => {
  note('正在做网站……');
  const { pages } = await buildSite(contentFolder(), outFolder());
  print(`${pages} 个网页，做好了。`);
  await serveSite(COMMAND, contentFolder(), outFolder(), values);
  return STATUS.fine;
});
