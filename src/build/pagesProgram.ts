/**
 * The program that makes pages: in a process of its own, so that several can make a part each. It is told by its
 * environment what to do, and tells the command that has started it how far it is. See README.md.
 *
 * `GAZETTE_COMPILED`: folder of the compiled pages; `GAZETTE_OUT`: folder that the pages are written to; `GAZETTE_KEPT`:
 * folder of the site as it was; `GAZETTE_SHARD`: `2/8`.
 */
import { inspect } from 'node:util';
import { DOCUMENTS, GAZETTES, ISSUES } from '../lib/collections.ts';
import { contentFolder, outFolder } from '../lib/folders.ts';
import { KeptEntries } from './KeptEntries.ts';
import { holdEntries } from '../lib/heldEntries.ts';
import { UNKNOWN } from '../lib/reads/Digests.ts';
import { ContentError, readEntries } from '../lib/readEntries.ts';
import { PageApp } from './PageApp.ts';
import { PageBuild } from './PageBuild.ts';
import { recordsFolder } from './PageRecords.ts';
import { toBuildKey } from './toBuildKey.ts';
import { toShard } from './toShare.ts';

/** Milliseconds between two messages of how far the work is. */
const PAUSE = 200;

/** Tells the command that runs this program how far the pages are. */
function makeTelling(): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - last < PAUSE && done < total) return;
    last = now;
    process.send?.({ done, total });
  };
}

async function makePages(): Promise<void> {
  const kept = new KeptEntries(contentFolder());
  for (const collection of [GAZETTES, ISSUES, DOCUMENTS]) {
    holdEntries(collection.folder, readEntries(collection, kept));
  }
  const app = await PageApp.open(process.env['GAZETTE_COMPILED'] ?? '');
  const build = new PageBuild({
    out: outFolder(),
    kept: process.env['GAZETTE_KEPT'],
    shard: toShard(process.env['GAZETTE_SHARD'] ?? ''),
    records: recordsFolder(),
    key: toBuildKey(contentFolder()),
    tell: makeTelling(),
  });
  const unknown = (): string => UNKNOWN;
  const paths = await build.choose(await app.findPaths(), (path) => app.findProps(path, unknown));
  for (const path of paths) await build.make(path, () => app.render(path));
  const made = build.finish();
  process.send?.(made);
}

/** What an editor is told of an error: a wrong file by its name, anything else with the place in the code. */
function toText(error: unknown): string {
  if (error instanceof ContentError) return `${error.message}\n${error.hint}`;
  return inspect(error);
}

try {
  await makePages();
} catch (error) {
  process.stderr.write(`${toText(error)}\n`);
  process.exitCode = 1;
} finally {
  if (process.connected) process.disconnect();
}
