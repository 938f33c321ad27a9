import { join } from 'node:path';
import { COMPILE_CACHE, ROOT } from '../command/runProgram.ts';
import { runStep } from '../command/runStep.ts';
import { startProgress } from '../command/terminal.ts';

const PROGRAM = join(ROOT, 'scripts', 'search', 'searchProgram.ts');

/**
 * Makes the search index in a process of its own; parts of which nothing has changed are taken from the site as it was.
 * @param content the content folder
 * @param kept folder of the site as it was
 * @param out folder that `search/data/` and `search.js` are made in
 */
export async function makeSearch(content: string, kept: string, out: string): Promise<void> {
  const tell = startProgress('正在编制检索索引');
  await runStep([PROGRAM, out, kept], '检索索引没有做成，原来的网站没有动', {
    env: { ...COMPILE_CACHE, GAZETTE_CONTENT: content },
    onMessage: (message) => {
      const { done, total } = message as { readonly done: number; readonly total: number };
      tell(done, total);
    },
  });
}
