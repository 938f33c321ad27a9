/** The archive of this build: loaded from the collections once, and derived once. Every page takes what it shows from here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import type { Archive, Entry } from './archive/model.ts';
import { toArchive } from './archive/toArchive.ts';
import { contentFolder } from './folders.ts';
import { toMarkdownBody } from './frontMatter.ts';
import { takeEntries } from './heldEntries.ts';
import type { DocumentData, GazetteData, IssueData } from './schema.ts';
import { track } from './reads/tracking.ts';
import { historyFolder, readHistoryFolder } from './history/readHistory.ts';
import { readLedgerFile } from './permalinks/readLedger.ts';
import { getSite } from './site.ts';
import { readStatements } from './validity/readStatements.ts';

const toEntry = <Data>(folder: string, { id, data }: { id: string; data: Data }): Entry<Data> => ({
  id,
  file: join(contentFolder(), folder, `${id}.md`),
  data,
});

/** The entries that the loader has read: in a build it holds them, in `astro dev` Astro's store has what changes. */
async function takeCollections() {
  if (!import.meta.env.DEV) {
    return {
      gazettes: takeEntries('gazettes') as { id: string; data: GazetteData }[],
      issues: takeEntries('issues') as { id: string; data: IssueData }[],
      documents: takeEntries('documents') as { id: string; data: DocumentData }[],
    };
  }
  const [gazettes, issues, documents] = await Promise.all([
    getCollection('gazettes'),
    getCollection('issues'),
    getCollection('documents'),
  ]);
  return { gazettes, issues, documents };
}

async function loadArchive(): Promise<Archive> {
  const { gazettes, issues, documents } = await takeCollections();
  return toArchive({
    site: getSite(),
    gazettes,
    issues: issues.map((entry) => toEntry('issues', entry)),
    documents: documents.map((entry) => toEntry('documents', entry)),
    statements: readStatements(contentFolder()),
    ledger: readLedgerFile(contentFolder()).ledger,
    history: readHistoryFolder(historyFolder()),
  });
}

let cached: Promise<Archive> | undefined;

/**
 * The archive. In a build, what a page reads of it is noted (src/build/README.md). In `astro dev` it is made anew for each
 * page, so that it follows the content.
 */
export const getArchive = (): Promise<Archive> =>
  import.meta.env.DEV ? loadArchive() : (cached ??= loadArchive().then(track));

/** The markdown below an entry's front matter. */
export const readBody = ({ file }: Entry<unknown>): Promise<string> =>
  // A page is made while nothing else waits: reading at once takes a quarter of the time.
  Promise.resolve(toMarkdownBody(readFileSync(file, 'utf8')));
