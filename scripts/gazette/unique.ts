/**
 * Makes names unique: the first `a` stays, the next becomes `a-2`, then `a-3`. `taken` may be shared by several makers
 * and holds every name given out. Each wish takes the time of one look-up.
 */
export function makeUnique(taken: Set<string>): (wish: string) => string {
  const counts = new Map<string, number>();
  return (wish) => {
    let name = wish;
    let count = counts.get(wish) ?? 1;
    while (taken.has(name)) name = `${wish}-${String(++count)}`;
    counts.set(wish, count);
    taken.add(name);
    return name;
  };
}
