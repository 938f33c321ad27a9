import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordsFolder } from '../../src/build/PageRecords.ts';
import { readMadeSums } from '../../src/build/readPageRecords.ts';
import { type SiteData, siteSchema } from '../../src/lib/schema.ts';
import { type Folders, makePagesTogether } from '../shards/makePagesTogether.ts';
import { joinShards } from '../shards/joinShards.ts';
import { mergeFolder } from '../shards/mergeFolder.ts';
import { parsedFolder } from './parsed/ParsedStore.ts';
import { keepAddresses } from '../permalinks/keepAddresses.ts';
import { countUnrecorded } from '../permalinks/recordAddresses.ts';
import { type Facts, readFacts } from '../publication/readFacts.ts';
import { prepare, type Prepared, writeHistory } from '../publication/prepare.ts';
import { publish, toRecordables } from '../publication/publish.ts';
import { makeSearch } from '../search/makeSearch.ts';
import { readContent } from '../search/readContent.ts';
import { KeptSums } from '../integrity/KeptSums.ts';
import { writeManifest } from '../integrity/writeManifest.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';
import { allOf } from './allOf.ts';
import { stagingOf, whileLocked } from './buildLock.ts';
import { compilePages } from './compilePages.ts';
import type { MadePages } from './makePages.ts';
import { moveFolder } from './moveFolder.ts';
import { readLedger } from './readLedger.ts';
import { readYaml } from './readYaml.ts';
import { nextOf, recoverFolder, swapFolder } from './swapFolder.ts';
import { note, showProgress } from './terminal.ts';
import { type Laps, startLaps } from './startLaps.ts';
import { toShownPath } from './toShownPath.ts';
import { describeUpdate, updateContent } from './updateContent.ts';

export interface Built {
  readonly pages: number;
  /** Addresses that are not in `permalinks.tsv`, anchors among them. */
  readonly unrecorded: number;
  /** SHA-256 that stands for the whole site. */
  readonly fingerprint: string;
  /** Changes of the archive itself since it was published last. */
  readonly changes: number;
  /** Files of pages that were made anew, and files that were as they should be already. */
  readonly made: number;
  readonly reused: number;
  /** Seconds of each step. */
  readonly laps: Laps;
}

export interface Building {
  readonly publish?: boolean;
  readonly date?: string | undefined;
  readonly parts?: readonly string[];
}

/**
 * Makes the whole site: content, pages, search index. It is made aside and put into the place of `out` when it is
 * whole, so that a build that fails leaves the site as it was.
 * @param content the content folder
 * @param out folder of the built site
 * @param options `publish`: whether to record the site's addresses, `date`: on which day; `parts`: folders of the parts that the pages are in
 * already, if other machines have made them
 */
export function buildSite(content: string, out: string, options: Building = {}): Promise<Built> {
  return whileLocked(out, async () => {
    recoverFolder(out);
    mkdirSync(dirname(out), { recursive: true });
    const staging = stagingOf(out);
    rmSync(staging, { recursive: true, force: true });
    try {
      return await build(content, out, staging, options);
    } finally {
      rmSync(staging, { recursive: true, force: true });
      recoverFolder(out);
    }
  });
}

async function build(
  content: string,
  out: string,
  staging: string,
  { publish: isPublished = false, date, parts = [] }: Building,
): Promise<Built> {
  const { laps, time } = startLaps();
  await time('content', () => refresh(content));
  const site = readYaml(join(content, 'site.yaml'), siteSchema);
  const ledger = readLedger(content);
  const prepared = await time('changes', () => prepare({ content, site, isPublished, date }));
  const history = join(staging, HISTORY);
  writeHistory(history, prepared);
  const [compiled] = await allOf([
    time('compile', () => (parts.length > 0 ? '' : compilePages(content, site))),
    time('entries', () => keepEntries(content, site, prepared)),
  ]);
  // Pages and index by processes of their own; meanwhile this one reads.
  const [made, , facts] = await allOf([
    time('pages', () => makeOrJoin({ content, compiled, history, out: staging, kept: out }, parts)),
    time('search', () => makeSearch(content, out, join(staging, SEARCH))),
    time('facts', () => prepared.facts ?? readFacts(content)),
  ]);
  rmSync(history, { recursive: true });
  mergeFolder(join(staging, SEARCH), staging, { move: true });
  rmSync(join(staging, SEARCH), { recursive: true });
  const kept = await time('addresses', () =>
    keepAddresses({ content, folder: staging, site, ledger, facts, state: prepared.before }),
  );
  for (const address of kept.returned) note(`提醒：${address} 登记为已移走或撤下，现在又有了网页`);
  const built = await time('anchors', () => toRecordables(kept.built, facts, isPublished ? undefined : ledger));
  const fingerprint = await time('manifest', () => hashSite({ content, out, staging, site, facts }));
  moveFolder(staging, nextOf(out));
  if (isPublished) publish({ content, ledger: kept.ledger, built, prepared });
  showProgress('正在换上新网站……');
  await time('place', () => swapFolder(out));
  const unrecorded = isPublished ? 0 : countUnrecorded(kept.ledger, built);
  return { pages: built.length, unrecorded, fingerprint, changes: prepared.fresh, ...made, laps };
}

/** Reads the front matter, which is kept by that for the processes that make pages and index. */
function keepEntries(content: string, site: SiteData, { archive }: Prepared): void {
  if (archive === undefined) readContent(content, site);
}

/** Writes the hashes of all files; those of pages are known already. */
async function hashSite({ content, out, staging, site, facts }: Hashing): Promise<string> {
  const made = await readMadeSums(recordsFolder(content, out));
  return writeManifest(content, staging, site, facts, new KeptSums(sumsFile(content, out), made));
}

interface Hashing {
  readonly content: string;
  readonly out: string;
  readonly staging: string;
  readonly site: SiteData;
  readonly facts: ReadonlyMap<string, Facts>;
}

const sumsFile = (content: string, out: string): string => `${parsedFolder(content)}.${toSha256(out).slice(0, 8)}.sums`;

/** Folders that the search index is made in, and that the log of changes is for, while the pages are made. */
const SEARCH = '.search';
const HISTORY = '.history';

/** Brings the generated files up to date. An archive that came without its texts is taken as it is. */
export async function refresh(content: string): Promise<void> {
  if (!existsSync(join(content, 'source'))) return;
  const updated = await updateContent(content, { quiet: true });
  if (updated.changes.length > 0) note(`${toShownPath(content)}：${describeUpdate(updated)}`);
}

/** The pages: made here, or, where other machines have made them, put together. */
async function makeOrJoin(folders: Folders, parts: readonly string[]): Promise<MadePages> {
  if (parts.length === 0) return makePagesTogether(folders);
  joinShards(folders, parts);
  return { made: 0, reused: 0 };
}
