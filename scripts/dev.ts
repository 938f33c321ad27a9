/** `npm run dev`: serves the site from its sources; what an editor saves is on the page at once. */
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../src/lib/folders.ts';
import { CommandError } from './command/CommandError.ts';
import { runCommand } from './command/runCommand.ts';
import { runProgram } from './command/runProgram.ts';
import { readPort, SERVING } from './command/serveSite.ts';
import { note } from './command/terminal.ts';
import { describeUpdate, updateContent } from './command/updateContent.ts';

/** An editor writes a file in several steps; this many milliseconds after the last one it is read. */
const CALM = 300;

const COMMAND = {
  name: 'dev',
  summary: '边改边看：改了 content/source 里的原文或网页的代码，浏览器里马上就变。检索要用 npm start 看。',
  options: SERVING,
} as const;

await runCommand(COMMAND, async ({ values }) => {
  const content = contentFolder();
  const port = readPort(COMMAND, values.port);
  const sources = join(content, 'source');
  await update(content);
  const watcher = existsSync(sources)
    ? watch(
        sources,
        { recursive: true },
        whenCalm(() => void update(content)),
      )
    : null;
  const args = [
    'dev',
    ...(port === undefined ? [] : ['--port', `${port}`]),
    ...(values.host ? ['--host', values.host] : []),
  ];
  const { status } = await runProgram('astro', args);
  watcher?.close();
  return status > 128 ? 0 : status;
});

/** Brings the generated files up to date; a text that is wrong is told, and the pages stay as they were. */
async function update(content: string): Promise<void> {
  try {
    const updated = await updateContent(content, {});
    if (updated.changes.length > 0) note(describeUpdate(updated));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    note(`${error.message}。${error.help}`);
  }
}

/** A listener that does `work` once, when nothing has happened for a while. */
function whenCalm(work: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, CALM);
  };
}
