import type { Reference, ReferenceType } from '../types.ts';

const STRONG: ReadonlySet<ReferenceType> = new Set<ReferenceType>(['repeals', 'invalidates', 'amends']);

/**
 * One entry for each document named, at the first place that says most of it: 废止, 失效 and 修改 each stay, else
 * `implements` goes before `cites`; words that prolong its term or confirm it are kept. A title found at any place is kept. The order is that of the first places.
 */
export function mergeReferences(found: readonly Reference[]): Reference[] {
  const groups = Map.groupBy(found, ({ number, title }) => number ?? `《${title ?? ''}》`);
  return [...groups.values()].flatMap((group) => {
    const title = group.find((reference) => reference.title)?.title;
    return toKept(group).map((reference) => (title && !reference.title ? withTitle(reference, title) : reference));
  });
}

function toKept(group: readonly Reference[]): Reference[] {
  const strong = group.filter(({ type }) => STRONG.has(type));
  if (strong.length > 0)
    return [...new Map(strong.toReversed().map((reference) => [reference.type, reference])).values()];
  const kept = group.find(({ type }) => type === 'implements') ?? group[0];
  const prolonging = group.find(({ prolongs, confirms }) => prolongs ?? confirms);
  return kept ? [prolonging ? { ...prolonging, type: kept.type } : kept] : [];
}

/** Keys in the order of the contract. */
function withTitle({ type, number, title: _none, ...rest }: Reference, title: string): Reference {
  return { type, ...(number ? { number } : {}), title, ...rest };
}
