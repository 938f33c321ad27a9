import type { Hunk } from '../../src/lib/history/hunk.ts';

/** Differences beyond these are told as one: a text that was taken in anew. */
const MOST = 3000;

/**
 * Lines that changed between two texts, given as one mark for each line: the shortest way from one to the other (Myers
 * 1986), in time and memory of the lines and of the differences.
 */
export function findHunks(before: readonly string[], after: readonly string[]): Hunk[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  const same = old.length === 0 || now.length === 0 ? [] : findSame(old, now);
  return toHunks([...same, [old.length, now.length]], head);
}

/** How far each diagonal reaches in the old text; a diagonal is the place in the old text less that in the new. */
class Reach {
  private readonly places: Int32Array;
  private readonly middle: number;

  constructor(width: number, places = new Int32Array(2 * width + 1)) {
    this.places = places;
    this.middle = width;
  }

  at(diagonal: number): number {
    return this.places[this.middle + diagonal] ?? 0;
  }

  set(diagonal: number, place: number): void {
    this.places[this.middle + diagonal] = place;
  }

  /** A copy of its middle. */
  keep(width: number): Reach {
    return new Reach(width, this.places.slice(this.middle - width, this.middle + width + 1));
  }
}

/** Pairs of places, rising, that are the same in both; none where the texts have too little in common. */
function findSame(old: readonly string[], now: readonly string[]): [old: number, now: number][] {
  const most = Math.min(MOST, old.length + now.length);
  const reach = new Reach(most + 1);
  const trace: Reach[] = [];
  for (let count = 0; count <= most; count += 1) {
    trace.push(reach.keep(count + 1));
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let at = isDown(reach, diagonal, count) ? reach.at(diagonal + 1) : reach.at(diagonal - 1) + 1;
      while (at < old.length && at - diagonal < now.length && old[at] === now[at - diagonal]) at += 1;
      reach.set(diagonal, at);
      if (at >= old.length && at - diagonal >= now.length) return follow(trace, old.length, now.length);
    }
  }
  return [];
}

/** Whether the furthest way to a diagonal comes by a line put in, rather than by one taken out. */
const isDown = (reach: Reach, diagonal: number, count: number): boolean =>
  diagonal === -count || (diagonal !== count && reach.at(diagonal - 1) < reach.at(diagonal + 1));

/** The way back from the end of both texts: the places where it went through the same lines. */
function follow(trace: readonly Reach[], oldEnd: number, nowEnd: number): [number, number][] {
  const same: [number, number][] = [];
  let [old, now] = [oldEnd, nowEnd];
  for (const [count, reach] of [...trace.entries()].reverse()) {
    const diagonal = old - now;
    const from = isDown(reach, diagonal, count) ? diagonal + 1 : diagonal - 1;
    const fromOld = count === 0 ? 0 : reach.at(from);
    const fromNow = count === 0 ? 0 : fromOld - from;
    while (old > fromOld && now > fromNow) same.push([(old -= 1), (now -= 1)]);
    [old, now] = [fromOld, fromNow];
  }
  return same.reverse();
}

/** What lies between the same lines; `head`: lines before that are the same. The last pair is the end of both. */
function toHunks(same: readonly (readonly [old: number, now: number])[], head: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [old, now] = [0, 0];
  for (const [nextOld, nextNow] of same) {
    const [removed, added] = [nextOld - old, nextNow - now];
    if (removed + added > 0) {
      const [before, after] = [head + old + (removed > 0 ? 1 : 0), head + now + (added > 0 ? 1 : 0)];
      hunks.push({ before, removed, after, added });
    }
    [old, now] = [nextOld + 1, nextNow + 1];
  }
  return hunks;
}
