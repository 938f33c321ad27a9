import type { Change } from '../../src/lib/history/recordedChange.ts';
import type { LedgerPage, Outcome } from '../../src/lib/permalinks/ledger.ts';
import { leaveOutLines } from '../../src/lib/receivedText.ts';
import { findChanges, type Named } from '../publication/findChanges.ts';
import type { PublishedDocument, PublishedIssue } from '../publication/state.ts';
import type { ManifestIssue, ManifestList } from './toManifest.ts';
import type { SiteCopy } from './verifySite.ts';

export interface Compared {
  readonly changes: readonly Change[];
  /** Addresses of the old site that the new one does not answer. */
  readonly missing: readonly string[];
}

/**
 * What changed between two builds of an archive, read from the sites alone: as a publication would record it, but for
 * changes of the program.
 * @returns null where one of them has no manifest
 */
export async function compareSites(first: SiteCopy, second: SiteCopy): Promise<Compared | null> {
  const [before, after] = [await readSite(first), await readSite(second)];
  if (!before || !after) return null;
  const pages = new Map([...before.names].map(([address, one]) => [address, toPage(address, one)]));
  const outcomes = new Map<string, Outcome>();
  const missing: string[] = [];
  for (const address of pages.keys()) {
    if (after.names.has(address)) continue;
    const outcome = await readOutcome(second, address, after.base);
    if (outcome) outcomes.set(address, outcome);
    else missing.push(address);
  }
  const ledger = { pages, outcomes };
  const old = new Map([...before.issues].map(([issue, one]) => [issue, withoutWithdrawn(one, outcomes)]));
  const found = findChanges({ before: old, now: after.issues, ledger, history: [], names: after.names });
  return { changes: found.filter(({ kind }) => kind !== 'remade'), missing };
}

/** The source as it is shown without documents that are withdrawn now: that they are is told once, not line by line. */
function withoutWithdrawn(issue: PublishedIssue, outcomes: ReadonlyMap<string, Outcome>): PublishedIssue {
  const gone = issue.documents.filter(({ address }) => outcomes.get(address)?.kind === 'withdrawn');
  if (!issue.source || gone.length === 0) return issue;
  const ranges = gone.map(({ lines: [first, last] }): [number, number] => [first, last]);
  const lines = leaveOutLines(issue.source.lines.join('\n'), ranges).split('\n');
  return { ...issue, source: { ...issue.source, lines } };
}

const toPage = (address: string, { number, title }: Named): LedgerPage => ({
  address,
  groups: [{ input: '', anchors: [] }],
  issue: '',
  number,
  title,
});

interface ReadSite {
  readonly base: string;
  readonly issues: ReadonlyMap<string, PublishedIssue>;
  readonly names: ReadonlyMap<string, Named>;
}

const toText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function readJson<T>(copy: SiteCopy, path: string): Promise<T | null> {
  const bytes = await copy.read(path);
  return bytes && (JSON.parse(toText(bytes)) as T);
}

async function readSite(copy: SiteCopy): Promise<ReadSite | null> {
  const manifest = await readJson<ManifestList>(copy, 'data/manifest.json');
  if (!manifest) return null;
  const issues = new Map<string, PublishedIssue>();
  const names = new Map<string, Named>();
  for (const { issue, path } of manifest.issues) {
    const listed = await readJson<ManifestIssue>(copy, path);
    if (!listed) continue;
    const title = (await readJson<{ title?: string }>(copy, `${issue}/issue.json`))?.title ?? '';
    names.set(`/${issue}/`, { number: '', title });
    for (const { address, number, title: own } of listed.documents) names.set(address, { number, title: own });
    issues.set(issue, await readIssue(copy, listed));
  }
  return { base: manifest.base, issues, names };
}

async function readIssue(copy: SiteCopy, { issue, source, documents }: ManifestIssue): Promise<PublishedIssue> {
  const text = source?.text === undefined ? null : await copy.read(source.text);
  const lines =
    text &&
    toText(text)
      .split('\n')
      .map((line) => line.trim());
  return {
    issue,
    source: source && lines ? { path: source.path, sha256: source.textSha256 ?? '', lines } : undefined,
    documents: await Promise.all(documents.map((one) => readDocument(copy, one))),
  };
}

interface DocumentFile {
  readonly status?: { readonly code?: string };
  readonly source?: { readonly lines?: [number, number] };
}

async function readDocument(
  copy: SiteCopy,
  { address, sha256 }: ManifestIssue['documents'][number],
): Promise<PublishedDocument> {
  const file = await readJson<DocumentFile>(copy, `${address.slice(1)}document.json`);
  return {
    address,
    sha256,
    lines: file?.source?.lines ?? [1, 1],
    status: file?.status?.code ?? '',
    anchors: new Map(),
  };
}

/** What the page at an address says that it has become. */
async function readOutcome(copy: SiteCopy, address: string, base: string): Promise<Outcome | null> {
  const bytes = await copy.read(`${address.slice(1)}index.html`);
  const html = bytes ? toText(bytes) : '';
  const kind = /<meta name="gongbao" content="(moved|withdrawn)"/.exec(html)?.[1];
  if (kind === 'withdrawn') return { kind, reason: '' };
  const target = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(html)?.[1];
  if (kind !== 'moved' || target === undefined) return null;
  return { kind, target: target.startsWith(base) ? `/${target.slice(base.length)}` : target };
}
