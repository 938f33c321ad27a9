import { formatHunks, type Hunk } from '../../src/lib/history/hunk.ts';
import { type Change, CHANGE_KINDS, type ChangeKind } from '../../src/lib/history/recordedChange.ts';
import { toPlace } from '../../src/lib/permalinks/address.ts';
import type { Ledger } from '../../src/lib/permalinks/ledger.ts';
import { resolveAddress } from '../../src/lib/permalinks/resolve.ts';
import { findHunks } from './findHunks.ts';
import type { PublishedDocument, PublishedIssue } from './state.ts';

/** What a document or an issue is called. */
export interface Named {
  readonly number: string;
  readonly title: string;
}

export interface Comparison {
  /** What was published last, and what is there now, by issue. */
  readonly before: ReadonlyMap<string, PublishedIssue>;
  readonly now: ReadonlyMap<string, PublishedIssue>;
  /** Addresses that were published, and what became of them. */
  readonly ledger: Ledger;
  /** What is recorded already. */
  readonly history: readonly Change[];
  /** What stands at an address now. */
  readonly names: ReadonlyMap<string, Named>;
}

/**
 * What changed in an archive since it was published last, in the order of kinds and addresses. Nothing where it was not
 * published yet.
 */
export function findChanges(comparison: Comparison): Change[] {
  const { before, now, ledger } = comparison;
  if (before.size === 0) return [];
  const outcomes = findOutcomes(comparison);
  const targets = new Set(
    outcomes.map(({ address }) => resolveAddress(address, ledger)).map((one) => ('address' in one ? one.address : '')),
  );
  const found = [...now.values()].map((issue) => compareIssue(issue, before.get(issue.issue), comparison));
  const remade = found.reduce((sum, one) => sum + one.remade, 0);
  const changes = [
    ...found.flatMap((one) => one.changes).filter(({ kind, address }) => kind !== 'added' || !targets.has(address)),
    ...outcomes,
    ...(remade > 0 ? [{ kind: 'remade', address: '/', detail: String(remade) } as const] : []),
  ];
  return changes.map((one) => toChange(one, comparison)).sort(inOrder);
}

type Found = Pick<Change, 'kind' | 'address' | 'detail'> & { readonly issue?: string };

function toChange({ kind, address, detail, issue = '' }: Found, { names, ledger }: Comparison): Change {
  const { page } = toPlace(address);
  const { number = '', title = '' } = names.get(page) ?? ledger.pages.get(page) ?? {};
  return { kind, address, detail, issue, number, title };
}

const order = ({ kind, address }: Change): string => `${CHANGE_KINDS.indexOf(kind)}${address}`;
const inOrder = (a: Change, b: Change): number => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0);

/** Ways out of addresses that no publication has recorded yet. A place that moved on its own page is no news. */
function findOutcomes({ ledger, history }: Comparison): Found[] {
  const keyOf = ({ kind, address, detail }: Found): string => [kind, address, detail].join('\t');
  const known = new Set(history.map(keyOf));
  return [...ledger.outcomes].flatMap(([address, outcome]) => {
    const kind: ChangeKind = outcome.kind === 'moved' ? 'redirected' : 'withdrawn';
    const detail = (outcome.kind === 'moved' ? outcome.target : outcome.reason).replace(/\s+/g, ' ').trim();
    const found = { kind, address, detail };
    const isOnItsPage = outcome.kind === 'moved' && toPlace(address).page === toPlace(detail).page;
    return isOnItsPage || known.has(keyOf(found)) ? [] : [found];
  });
}

interface IssueChanges {
  readonly changes: readonly Found[];
  /** Documents whose page is another though their text is the same: the program was improved. */
  readonly remade: number;
}

function compareIssue(now: PublishedIssue, before: PublishedIssue | undefined, comparison: Comparison): IssueChanges {
  const { ledger } = comparison;
  const address = `/${now.issue}/`;
  if (!before && !ledger.pages.has(address)) {
    return { changes: [{ kind: 'added', address, detail: String(now.documents.length) }], remade: 0 };
  }
  const known = new Map(before?.documents.map((one) => [one.address, one]));
  const fresh = now.documents.filter((one) => !known.has(one.address)).flatMap((one) => toFresh(one, comparison));
  if (!before) return { changes: fresh, remade: 0 };
  const corrected = findCorrected(now, before);
  const statuses = now.documents.flatMap((one) => toStatusChange(one, known.get(one.address)));
  const isRemade = (one: PublishedDocument): boolean =>
    !corrected.some(({ address: own }) => own === one.address) &&
    (known.get(one.address)?.sha256 ?? one.sha256) !== one.sha256;
  return {
    changes: [...fresh, ...corrected, ...statuses],
    remade: now.source ? now.documents.filter(isRemade).length : 0,
  };
}

/** A document that was not there before: new, or public again. One that only the record of the last time lacks is neither. */
function toFresh({ address }: PublishedDocument, { ledger, history }: Comparison): Found[] {
  if (!ledger.pages.has(address)) return [{ kind: 'added', address, detail: '' }];
  const last = history.findLast((one) => one.address === address && ['withdrawn', 'restored'].includes(one.kind));
  return last?.kind === 'withdrawn' ? [{ kind: 'restored', address, detail: '' }] : [];
}

function toStatusChange({ address, status }: PublishedDocument, before: PublishedDocument | undefined): Found[] {
  const was = before?.status ?? '';
  return was === '' || status === '' || was === status ? [] : [{ kind: 'status', address, detail: `${was} ${status}` }];
}

/** Whose lines changed: documents, and the issue itself for lines that are no document's. */
function findCorrected(now: PublishedIssue, before: PublishedIssue): Found[] {
  const { issue } = now;
  if (!now.source || !before.source) return findOtherTexts(now, before);
  if (now.source.sha256 === before.source.sha256) return [];
  const owned = new Map<string, Hunk[]>();
  const ownerOf = { now: makeOwnersOf(now), before: makeOwnersOf(before) };
  const present = new Set(now.documents.map(({ address }) => address));
  for (const hunk of findHunks(before.source.lines, now.source.lines)) {
    const here = hunk.added > 0 ? ownerOf.now(hunk.after, hunk.added) : ownerOf.before(hunk.before, hunk.removed);
    const owners = here.filter((address) => present.has(address));
    for (const address of owners.length > 0 ? owners : [`/${issue}/`]) {
      owned.set(address, [...(owned.get(address) ?? []), hunk]);
    }
  }
  return [...owned].map(([address, hunks]) => ({ kind: 'corrected', address, detail: formatHunks(hunks), issue }));
}

/** Documents whose lines these are. */
const makeOwnersOf =
  ({ documents }: PublishedIssue) =>
  (first: number, count: number): string[] =>
    documents.filter(({ lines }) => lines[0] < first + count && first <= lines[1]).map(({ address }) => address);

/** Of an archive that came without its sources: documents with another text. */
function findOtherTexts({ documents }: PublishedIssue, before: PublishedIssue): Found[] {
  const known = new Map(before.documents.map(({ address, sha256 }) => [address, sha256]));
  return documents
    .filter(({ address, sha256 }) => (known.get(address) ?? sha256) !== sha256)
    .map(({ address }) => ({ kind: 'corrected', address, detail: '' }));
}
