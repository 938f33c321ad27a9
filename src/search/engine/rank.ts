/** How good a match is. Each document gets the lowest level that it reaches; within a level the newer comes first. */

export const LEVEL = {
  none: 0,
  number: 1,
  /** The title is the query, or holds it. */
  title: 2,
  inTitle: 3,
  heading: 4,
  text: 5,
  /** In the text, but everywhere with signs between the letters, as far as the index tells at once. */
  parted: 6,
  imprint: 7,
  /** All words in the title; near each other in the text; somewhere. */
  titleWords: 8,
  /** A few letters from each other, a clause, about a paragraph. */
  close: 9,
  near: 10,
  around: 11,
  apart: 12,
} as const;

/** Level of each document of the archive, 0 for those that do not match. */
export type Levels = Uint8Array;

export type Sort = 'relevance' | 'date' | 'date-asc';

/** Documents in the order that they are shown in. `days` is the day of each, 20230406. */
export function toRanking(documents: readonly number[], levels: Levels, days: Uint32Array, sort: Sort): number[] {
  const day = (document: number): number => days[document] as number;
  const newer = (a: number, b: number): number => day(b) - day(a) || a - b;
  if (sort === 'date') return documents.toSorted(newer);
  if (sort === 'date-asc') return documents.toSorted((a, b) => day(a) - day(b) || a - b);
  return documents.toSorted((a, b) => (levels[a] as number) - (levels[b] as number) || newer(a, b));
}

/** Keeps the better level of both. */
export function improve(levels: Levels, document: number, level: number): void {
  const known = levels[document] as number;
  if (known === LEVEL.none || level < known) levels[document] = level;
}

/**
 * The fewest letters that hold one place of every list, counted from first letter to first letter.
 * @param lists rising places, none empty
 */
export function toSpan(lists: readonly ArrayLike<number>[]): number {
  const next = lists.map(() => 0);
  let best = Infinity;
  for (;;) {
    const heads = lists.map((list, which) => list[next[which] ?? 0] ?? 0);
    const least = Math.min(...heads);
    best = Math.min(best, Math.max(...heads) - least);
    const which = heads.indexOf(least);
    const after = (next[which] ?? 0) + 1;
    if (after >= (lists[which]?.length ?? 0)) return best;
    next[which] = after;
  }
}
