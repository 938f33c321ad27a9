import { anchorsOf, type Ledger, type LedgerPage } from '../../src/lib/permalinks/ledger.ts';

/** A page of a built site, as it is to be recorded. */
export interface Recordable {
  readonly address: string;
  readonly anchors: readonly string[];
  readonly issue: string;
  readonly number: string;
  readonly title: string;
}

/**
 * The ledger with every page and anchor of a site that it does not have yet, first seen in `input`. Of what it has,
 * nothing is changed, but that a page has the issue, number and title that it has now.
 */
export function recordAddresses(ledger: Ledger, built: readonly Recordable[], input: string): Ledger {
  const pages = new Map(ledger.pages);
  for (const one of built) pages.set(one.address, toPage(one, pages.get(one.address), input));
  return { pages, outcomes: ledger.outcomes };
}

function toPage({ anchors, ...page }: Recordable, known: LedgerPage | undefined, input: string): LedgerPage {
  if (!known) return { ...page, groups: [{ input, anchors }] };
  const recorded = new Set(anchorsOf(known));
  const fresh = anchors.filter((anchor) => !recorded.has(anchor));
  const [first, ...later] = known.groups;
  return { ...page, groups: fresh.length === 0 ? known.groups : [first, ...later, { input, anchors: fresh }] };
}

/** How many pages and anchors of a site the ledger does not have. */
export function countUnrecorded(ledger: Ledger, built: readonly Recordable[]): number {
  return built.reduce((sum, { address, anchors }) => {
    const known = ledger.pages.get(address);
    if (!known) return sum + 1;
    const recorded = new Set(anchorsOf(known));
    return sum + anchors.filter((anchor) => !recorded.has(anchor)).length;
  }, 0);
}
