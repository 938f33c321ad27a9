/**
 * The program that makes pages: in a process of its own, so that several can make a part each. It is told by its
 * environment what to do, and tells the command that has started it how far it is. See README.md.
 *
 * `GAZETTE_COMPILED`: folder of the compiled pages; `GAZETTE_OUT`: folder that the pages are written to; `GAZETTE_KEPT`:
 * folder of the site as it was; `GAZETTE_SHARD`: `2/8`; `GAZETTE_RECORDS`: name of the file of records.
 */
import { inspect } from 'node:util';
import { DOCUMENTS, GAZETTES, ISSUES } from '../lib/collections.ts';
import { contentFolder, outFolder } from '../lib/folders.ts';
import { KeptEntries } from './KeptEntries.ts';
import { holdEntries, takeEntries } from '../lib/heldEntries.ts';
import { ContentError, readEntries } from '../lib/readEntries.ts';
import { PageApp } from './PageApp.ts';
import { PageBuild } from './PageBuild.ts';
import { recordsFolder, toRecordsName } from './PageRecords.ts';
import { toBuildKey } from './toBuildKey.ts';
import { inOrderOfIssues, toGroups, toShard, toShare } from './toShare.ts';

/** Milliseconds between two messages of how far the work is. */
const PAUSE = 200;

/** Tells the command that runs this program how far the pages are. */
function makeTelling(total: number): (done: number) => void {
  let last = 0;
  return (done) => {
    const now = performance.now();
    if (now - last < PAUSE && done < total) return;
    last = now;
    process.send?.({ done, total });
  };
}

/**
 * Numbers of groups, as the command gives them out to all its processes, so that all are done at the same time whatever a
 * group takes; where no command has started this program, one after another.
 */
async function* takeGroups(count: number): AsyncGenerator<number> {
  for (let own = 0; ; own += 1) {
    const number = process.send ? await askForGroup() : own;
    if (number >= count) return;
    yield number;
  }
}

const askForGroup = (): Promise<number> =>
  new Promise((resolve) => {
    process.once('message', (number) => resolve(number as number));
    process.send?.({ next: true });
  });

/** Tells the issue of a document or an issue by its id. */
function makeIssueOf(): (id: string) => string | undefined {
  const issues = new Map(takeEntries(ISSUES.folder).map(({ id }) => [id, id]));
  for (const { id, data } of takeEntries(DOCUMENTS.folder)) issues.set(id, String(data['issue']));
  return (id) => issues.get(id);
}

async function makePages(): Promise<void> {
  const kept = new KeptEntries(contentFolder());
  for (const collection of [GAZETTES, ISSUES, DOCUMENTS]) {
    holdEntries(collection.folder, readEntries(collection, kept));
  }
  const app = await PageApp.open(process.env['GAZETTE_COMPILED'] ?? '');
  const all = await app.findPaths();
  const shard = toShard(process.env['GAZETTE_SHARD'] ?? '');
  const paths = shard ? toShare(all, shard) : all;
  const options = {
    out: outFolder(),
    kept: process.env['GAZETTE_KEPT'],
    records: recordsFolder(),
    name: process.env['GAZETTE_RECORDS'] ?? toRecordsName(undefined),
    key: toBuildKey(contentFolder()),
    tell: makeTelling(paths.length),
  };
  const build = await PageBuild.open(options, app);
  const groups = toGroups(paths);
  const issueOf = makeIssueOf();
  for await (const number of takeGroups(groups.length)) {
    await build.make(inOrderOfIssues(groups[number] ?? [], issueOf));
  }
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
