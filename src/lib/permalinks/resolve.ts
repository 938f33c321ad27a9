/** Follows addresses that have moved, also more than once. */
import { isWhole, toPlace } from './address.ts';
import type { Ledger } from './ledger.ts';

/** Where an address leads in the end; `loop` names the addresses of a circle. */
export type Resolved =
  | { readonly kind: 'here' | 'withdrawn' | 'away'; readonly address: string }
  | { readonly kind: 'loop'; readonly loop: readonly string[] };

/** What is said of an address: of the place itself, else of its page. */
function toNext(address: string, { outcomes }: Ledger): string | undefined {
  const own = outcomes.get(address);
  if (own) return own.kind === 'withdrawn' ? 'withdrawn' : own.target;
  const { page, anchor } = toPlace(address);
  const whole = anchor === '' ? undefined : outcomes.get(page);
  if (!whole) return undefined;
  if (whole.kind === 'withdrawn') return 'withdrawn';
  return isWhole(whole.target) || whole.target.includes('#') ? whole.target : `${whole.target}#${anchor}`;
}

/** An address → where it leads by the ledger: a page here, a withdrawn one, or another site. */
export function resolveAddress(address: string, ledger: Ledger): Resolved {
  const seen = new Set<string>();
  for (let at = address; ;) {
    if (isWhole(at)) return { kind: 'away', address: at };
    if (seen.has(at)) return { kind: 'loop', loop: [...seen, at] };
    seen.add(at);
    const next = toNext(at, ledger);
    if (next === undefined) return { kind: 'here', address: at };
    if (next === 'withdrawn') return { kind: 'withdrawn', address: at };
    at = next;
  }
}

/** Circles of addresses that lead to each other, each once, in the order of the ledger. */
export function findLoops(ledger: Ledger): string[][] {
  const told = new Set<string>();
  const loops: string[][] = [];
  for (const [address, { kind }] of ledger.outcomes) {
    if (kind !== 'moved' || told.has(address)) continue;
    const resolved = resolveAddress(address, ledger);
    if (resolved.kind !== 'loop' || resolved.loop.some((one) => told.has(one))) continue;
    for (const one of resolved.loop) told.add(one);
    loops.push([...resolved.loop]);
  }
  return loops;
}
