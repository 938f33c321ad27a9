import { toPlace } from '../../src/lib/permalinks/address.ts';

/** Anchors of a page as they were when it was last published, and as they are: anchor → mark of the words there. */
export interface AnchorsOfPage {
  readonly before: ReadonlyMap<string, string>;
  readonly now: ReadonlyMap<string, string>;
}

/** Words that stand at one anchor alone: mark → anchor. */
function toSingle(anchors: ReadonlyMap<string, string>): Map<string, string> {
  const single = new Map<string, string>();
  const twice = new Set<string>();
  for (const [anchor, mark] of anchors) {
    if (mark === '' || single.has(mark)) twice.add(mark);
    single.set(mark, anchor);
  }
  for (const mark of twice) single.delete(mark);
  return single;
}

/**
 * Anchors that are gone although their words are still on the page, under a new anchor: old address → new anchor. Only
 * where it is certain: the words stood at one anchor, and stand at one now.
 * @param lost addresses of anchors that are gone: `/qinghe/2023/1/#s1`
 */
export function findAliases(
  lost: readonly string[],
  anchorsOf: (page: string) => AnchorsOfPage | undefined,
): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const [page, places] of Map.groupBy(lost.map(toPlace), (place) => place.page)) {
    const anchors = anchorsOf(page);
    if (!anchors) continue;
    const before = toSingle(anchors.before);
    const now = toSingle(anchors.now);
    for (const { anchor } of places) {
      const mark = anchors.before.get(anchor) ?? '';
      const found = before.get(mark) === anchor ? now.get(mark) : undefined;
      if (found !== undefined) aliases.set(`${page}#${anchor}`, found);
    }
  }
  return aliases;
}
