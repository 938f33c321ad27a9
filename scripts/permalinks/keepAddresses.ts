import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isWhole, toPlace } from '../../src/lib/permalinks/address.ts';
import { LEDGER_PATH, type Ledger, withOutcome } from '../../src/lib/permalinks/ledger.ts';
import { resolveAddress } from '../../src/lib/permalinks/resolve.ts';
import { toEmptiedPage } from '../../src/lib/permalinks/toEmptiedPage.ts';
import { toRedirectPage } from '../../src/lib/permalinks/toRedirectPage.ts';
import { type Alias, withAliases } from '../../src/lib/permalinks/withAliases.ts';
import type { SiteData } from '../../src/lib/schema.ts';
import { toAbsolute } from '../../src/lib/urls.ts';
import { toShownPath } from '../command/toShownPath.ts';
import type { Facts } from '../publication/readFacts.ts';
import type { PublishedIssue } from '../publication/state.ts';
import { toMarks } from '../publication/toState.ts';
import { explainLost } from './explainLost.ts';
import { findAliases } from './findAliases.ts';
import { findLost } from './findLost.ts';
import { type BuiltSite, fileOf, readBuiltSite } from './readBuiltSite.ts';

export interface Keeping {
  readonly content: string;
  /** Folder of the site that was just built. */
  readonly folder: string;
  readonly site: Pick<SiteData, 'url' | 'base'>;
  readonly ledger: Ledger;
  readonly facts: ReadonlyMap<string, Facts>;
  /** What was published last. */
  readonly state: ReadonlyMap<string, PublishedIssue>;
}

export interface Kept {
  readonly built: BuiltSite;
  /** The ledger with what the build itself could tell of anchors that have moved. */
  readonly ledger: Ledger;
  /** Addresses that the ledger says are gone and that have a page again. */
  readonly returned: readonly string[];
}

/**
 * Makes sure that every address of the ledger still answers: a page that leads on at each one that has moved, the old
 * anchors on the pages that are there.
 * @throws CommandError that names the addresses that would vanish, and the ways to mend it
 */
export function keepAddresses(keeping: Keeping): Kept {
  const { content, folder, facts } = keeping;
  const built = readBuiltSite(folder, keeping.ledger.outcomes);
  const first = findLost(keeping.ledger, built, new Set());
  const aliases = findAliases(first.anchors, (page) => toAnchors(page, keeping));
  const ledger = [...aliases].reduce(
    (all, [address, anchor]) =>
      withOutcome(all, address, { kind: 'moved', target: `${toPlace(address).page}#${anchor}` }),
    keeping.ledger,
  );
  const lost = aliases.size === 0 ? first : findLost(ledger, built, new Set());
  const error = explainLost(lost, ledger, toSuccessors(ledger, facts), toShownPath(join(content, LEDGER_PATH)));
  if (error) throw error;
  writeEmptied(lost.emptied, keeping);
  const returned: string[] = [];
  const anchors = new Map<string, string[]>();
  for (const address of ledger.outcomes.keys()) {
    const { page, anchor } = toPlace(address);
    if (anchor !== '') anchors.set(page, [...(anchors.get(page) ?? []), anchor]);
    else if (built.pages.has(page)) returned.push(page);
  }
  for (const [page, { kind }] of ledger.outcomes) {
    if (kind === 'moved' && !page.includes('#') && !built.pages.has(page)) {
      writeRedirect(page, anchors.get(page) ?? [], ledger, keeping);
    }
  }
  for (const [page, own] of anchors) if (built.pages.has(page)) writeAliases(page, own, ledger, keeping, built);
  return { built, ledger, returned };
}

function toAnchors(page: string, { facts, state }: Keeping) {
  const now = facts.get(page);
  const before = now && state.get(now.issue)?.documents.find(({ address }) => address === page);
  return now && before ? { before: before.anchors, now: toMarks(now.anchors) } : undefined;
}

/** Addresses that are new, by what their documents are known by. */
function toSuccessors({ pages }: Ledger, facts: ReadonlyMap<string, Facts>): Map<string, string> {
  const fresh = [...facts.values()].filter(({ address }) => !pages.has(address));
  const keys = fresh.flatMap(({ number, title, address }) => [number, title].map((key) => [key, address] as const));
  return new Map(keys.filter(([key]) => key !== ''));
}

const toHref = (address: string, base: string): string => (isWhole(address) ? address : base + address.slice(1));

/** Lists that are empty now get the shell of the page for what is not found. */
function writeEmptied(addresses: readonly string[], { folder, ledger }: Keeping): void {
  if (addresses.length === 0) return;
  const shell = readFileSync(join(folder, '404.html'), 'utf8');
  for (const address of addresses) {
    mkdirSync(dirname(fileOf(folder, address)), { recursive: true });
    writeFileSync(fileOf(folder, address), toEmptiedPage(shell, ledger.pages.get(address)?.title ?? ''));
  }
}

function writeRedirect(
  page: string,
  own: readonly string[],
  ledger: Ledger,
  { folder, site: { url, base } }: Keeping,
): void {
  const address = toEnd(page, ledger);
  const anchors = own.map((anchor) => [anchor, toEnd(`${page}#${anchor}`, ledger)] as const);
  const html = toRedirectPage({
    href: toHref(address, base),
    canonical: toAbsolute(url, toHref(toPlace(address).page, base)),
    anchors: Object.fromEntries(anchors.map(([anchor, target]) => [anchor, toHref(target, base)])),
  });
  mkdirSync(dirname(fileOf(folder, page)), { recursive: true });
  writeFileSync(fileOf(folder, page), html);
}

/** Where an address leads in the end. */
function toEnd(address: string, ledger: Ledger): string {
  const resolved = resolveAddress(address, ledger);
  return resolved.kind === 'loop' ? address : resolved.address;
}

function writeAliases(
  page: string,
  anchors: readonly string[],
  ledger: Ledger,
  keeping: Keeping,
  built: BuiltSite,
): void {
  const ids = built.idsOf(page);
  const aliases = anchors.filter((anchor) => !ids.has(anchor)).map((anchor) => toAlias(page, anchor, ledger, keeping));
  const file = fileOf(keeping.folder, page);
  if (aliases.length === 0) return;
  const html = withAliases(readFileSync(file, 'utf8'), aliases);
  // The file may be that of the site as it was, too: a new one takes its place.
  rmSync(file);
  writeFileSync(file, html);
}

function toAlias(page: string, anchor: string, ledger: Ledger, { site }: Keeping): Alias {
  const outcome = ledger.outcomes.get(`${page}#${anchor}`);
  if (outcome?.kind === 'withdrawn') return { anchor, reason: outcome.reason };
  const end = toEnd(`${page}#${anchor}`, ledger);
  const place = toPlace(end);
  return place.page === page && place.anchor !== ''
    ? { anchor, at: place.anchor }
    : { anchor, href: toHref(end, site.base) };
}
