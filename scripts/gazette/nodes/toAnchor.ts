import { makeUnique } from '../unique.ts';
import { readSerial } from './toRuns.ts';
import type { Unit } from './unit.ts';

/**
 * Gives out anchors made from labels (一、（二）3. → `s1-2-3`), never from positions, so that they hold when a paragraph
 * above is added or taken away. A label printed twice gets `-2`.
 */
export interface Anchors {
  /** Anchor of a numbered unit, a chapter or an article, from which deeper labels count: 第二条（一） → `art2-1`. */
  ofLabel(unit: Unit): string;
  ofTable(): string;
  ofDay(date: string): string;
  /** Makes any wish unique. */
  unique(wish: string): string;
}

/** `prefix`: `a2-` inside attachment 2, '' elsewhere. `used`: anchors given out in the whole document. */
export function makeAnchors(prefix: string, used: Set<string>): Anchors {
  let path: number[] = [];
  let chapter = '';
  let article = '';
  let tables = 0;
  const unique = makeUnique(used);
  return {
    ofLabel(unit) {
      const serial = readSerial(unit.label ?? '');
      if (unit.kind === 'article') {
        path = [0];
        article = `art${serial}`;
        return unique(`${prefix}${article}`);
      }
      if (unit.kind === 'chapter') {
        path = [];
        article = '';
        chapter = unit.level === 2 ? `${/^ch\d+/.exec(chapter)?.[0] ?? 'ch0'}-${serial}` : `ch${serial}`;
        return unique(`${prefix}${chapter}`);
      }
      path = toPath(path, unit.level ?? 1, serial);
      if (unit.level === 1) article = '';
      return unique(`${prefix}${article ? [article, ...path.slice(1)].join('-') : `s${path.join('-')}`}`);
    },
    ofTable: () => unique(`${prefix}t${++tables}`),
    ofDay: (date) => unique(`${prefix}d${date}`),
    unique,
  };
}

/** The labels above a unit, 0 for a level that is stepped over. */
function toPath(path: readonly number[], level: number, serial: number): number[] {
  const above = Array.from({ length: level - 1 }, (_, at) => path[at] ?? 0);
  return [...above, serial];
}
