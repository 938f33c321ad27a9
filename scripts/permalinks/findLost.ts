import { toPlace } from '../../src/lib/permalinks/address.ts';
import { anchorsOf, type Ledger } from '../../src/lib/permalinks/ledger.ts';
import { resolveAddress } from '../../src/lib/permalinks/resolve.ts';
import type { BuiltSite } from './readBuiltSite.ts';

/** What is amiss between the ledger and a site: addresses that lead nowhere, in the ledger's order. */
export interface Lost {
  /** Pages of documents and issues that are gone without a word. */
  readonly pages: readonly string[];
  /** Lists that nothing stands in any more: no text says that they moved, the site itself says that they are empty. */
  readonly emptied: readonly string[];
  /** Anchors that are gone from pages that are there: `/qinghe/2023/1/#s1`. */
  readonly anchors: readonly string[];
  /** Addresses that have moved to one that is not there: old, and where it would lead. */
  readonly nowhere: readonly (readonly [address: string, target: string])[];
}

/** Every address of the ledger is held against the site; `aliases` are anchors that the build itself leads on. */
export function findLost(ledger: Ledger, site: BuiltSite, aliases: ReadonlySet<string>): Lost {
  const pages: string[] = [];
  const emptied: string[] = [];
  const anchors: string[] = [];
  for (const page of ledger.pages.values()) {
    const { address } = page;
    if (!site.pages.has(address)) {
      if (!ledger.outcomes.has(address)) (page.issue === '' ? emptied : pages).push(address);
      continue;
    }
    const own = anchorsOf(page);
    const ids = own.length > 0 ? site.idsOf(address) : new Set<string>();
    const isKept = (anchor: string): boolean =>
      ids.has(anchor) || aliases.has(`${address}#${anchor}`) || ledger.outcomes.has(`${address}#${anchor}`);
    for (const anchor of own) if (!isKept(anchor)) anchors.push(`${address}#${anchor}`);
  }
  const told = new Set([...pages, ...anchors]);
  const nowhere = findNowhere(ledger, site, aliases).filter(([, target]) => !isTold(target, told));
  return { pages, emptied, anchors, nowhere };
}

/** What would vanish itself is told once, not again for all that leads to it. */
const isTold = (target: string, told: ReadonlySet<string>): boolean =>
  told.has(target) || told.has(toPlace(target).page);

/** Where what has moved leads to must be a page, and the anchor must be on it. What is there again needs no lead. */
function findNowhere(ledger: Ledger, site: BuiltSite, aliases: ReadonlySet<string>): (readonly [string, string])[] {
  const isThere = (address: string): boolean => {
    const { page, anchor } = toPlace(address);
    if (!site.pages.has(page)) return false;
    return anchor === '' || site.idsOf(page).has(anchor) || aliases.has(address);
  };
  return [...ledger.outcomes].flatMap(([address, outcome]) => {
    if (outcome.kind !== 'moved' || isThere(address)) return [];
    const resolved = resolveAddress(outcome.target, ledger);
    if (resolved.kind !== 'here' || isThere(resolved.address)) return [];
    return [[address, resolved.address] as const];
  });
}
