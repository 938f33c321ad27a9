/** `npm run preview`: serves the built site as a static host would. */
import { contentFolder, outFolder } from '../src/lib/folders.ts';
import { STATUS } from './command/CommandError.ts';
import { runCommand } from './command/runCommand.ts';
import { SERVING, serveSite } from './command/serveSite.ts';

const COMMAND = {
  name: 'preview',
  summary: '在本机打开做好的网站（npm run build 的结果），与放到网上时一样。',
  options: SERVING,
} as const;

await runCommand(COMMAND, async ({ values }) => {
  await serveSite(COMMAND, contentFolder(), outFolder(), values);
  return STATUS.fine;
});
