import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ArchiveContext } from '../../gazette/archive/parseSource.ts';
import type { Source } from '../../gazette/types.ts';
import type { ParsedStore } from './ParsedStore.ts';
import type { WorkerData } from './parseWorker.ts';

/** Sources from which on threads take less time than it takes to start them. */
const LEAST = 6;
/** A thread more than these gains little: each holds the parser. */
const MOST_THREADS = 8;

/**
 * Parses the sources that the store does not have, on all processors, so that it has them. Few are left to whoever asks
 * the store.
 * @param tell is told how many of them are done
 */
export async function fillStore(
  sources: readonly Source[],
  context: ArchiveContext,
  store: ParsedStore,
  tell: (done: number, total: number) => void,
): Promise<void> {
  const missing = sources.filter((source) => !store.has(source));
  if (missing.length < LEAST) return;
  const waiting = [...missing].reverse();
  let done = 0;
  const run = () => runThread({ context, address: store.address }, waiting, () => tell(++done, missing.length));
  const count = Math.min(availableParallelism(), MOST_THREADS, missing.length);
  await Promise.all(Array.from({ length: count }, run));
}

/** A thread that takes one source after another until none waits. */
function runThread(workerData: WorkerData, waiting: Source[], onDone: () => void): Promise<void> {
  const worker = new Worker(new URL('./parseWorker.ts', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    const next = () => {
      const source = waiting.pop();
      if (source) worker.postMessage(source);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('message', () => {
      onDone();
      next();
    });
    worker.on('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
    next();
  });
}
