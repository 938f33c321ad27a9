/** A thread of `fillStore`: parses the sources that it is sent and keeps what comes out. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ArchiveContext, parseSource } from '../../gazette/archive/parseSource.ts';
import type { Source } from '../../gazette/types.ts';
import { ParsedStore } from './ParsedStore.ts';

export interface WorkerData {
  readonly context: ArchiveContext;
  readonly address: ParsedStore['address'];
}

const { context, address } = workerData as WorkerData;
const store = new ParsedStore(address.folder, context, address.key);

parentPort?.on('message', (source: Source) => {
  store.keep(source, parseSource(source, context));
  parentPort?.postMessage('done');
});
