import { join } from 'node:path';
import type { Shard } from '../../src/build/toShare.ts';
import { COMPILE_CACHE, ROOT } from './runProgram.ts';
import { NO_SITE, runStep } from './runStep.ts';

export interface PagesOptions {
  /** The content folder. */
  readonly content: string;
  /** Folder of the log of changes as the pages are to show it. */
  readonly history: string;
  /** Folder of the compiled pages. */
  readonly compiled: string;
  /** Folder that the pages are written to. */
  readonly out: string;
  /** Folder of the site as it was: pages of which nothing has changed are taken from it. */
  readonly kept: string;
  /** Bytes that it may hold of what JavaScript makes; without a limit, Node would clear away late. */
  readonly memory: number;
  /** Megabytes for what JavaScript has just made. */
  readonly nursery: number;
  /** Only this part of the pages. */
  readonly shard?: Shard | undefined;
  /** Name of the file that it keeps for the next build. */
  readonly records: string;
  /** Gives the number of the group of pages that it is to make next. */
  readonly next: () => number;
  /** Told now and then how many of its pages there are already. */
  readonly tell: (done: number, total: number) => void;
}

export interface MadePages {
  /** Files that were made, and files that were taken from the site as it was. */
  readonly made: number;
  readonly reused: number;
}

const PROGRAM = join(ROOT, 'src', 'build', 'pagesProgram.ts');

/** Makes pages in a process of their own; what it printed is shown only if it failed. */
export async function makePages({
  content,
  history,
  compiled,
  out,
  kept,
  memory,
  nursery,
  shard,
  records,
  next,
  tell,
}: PagesOptions): Promise<MadePages> {
  let result: MadePages = { made: 0, reused: 0 };
  const limits = [`--max-old-space-size=${Math.ceil(memory / 1e6)}`, `--max-semi-space-size=${nursery}`];
  await runStep([...limits, PROGRAM], NO_SITE, {
    env: {
      ...COMPILE_CACHE,
      GAZETTE_CONTENT: content,
      GAZETTE_HISTORY: history,
      GAZETTE_COMPILED: compiled,
      GAZETTE_OUT: out,
      GAZETTE_KEPT: kept,
      GAZETTE_SHARD: shard ? `${shard.number}/${shard.count}` : '',
      GAZETTE_RECORDS: records,
    },
    onMessage: (message, answer) => {
      if (isQuestion(message)) answer(next());
      else if (isCount(message)) tell(message.done, message.total);
      else if (isResult(message)) result = message;
    },
  });
  return result;
}

const has = (message: unknown, key: string): boolean =>
  typeof message === 'object' && message !== null && key in message;

const isQuestion = (message: unknown): boolean => has(message, 'next');

const isCount = (message: unknown): message is { readonly done: number; readonly total: number } =>
  has(message, 'done') && has(message, 'total');

const isResult = (message: unknown): message is MadePages => has(message, 'made') && has(message, 'reused');
