/** Phrases as they are looked for, and the keys of the index that they are made of. */
import { GAP } from '../fold/letters.ts';

export interface Phrase {
  /** Folded letters (UTF-16 code units), without gaps. */
  readonly letters: string;
  /** For each letter but the last, whether signs stand behind it in the text; null where that makes no difference. */
  readonly gaps: readonly boolean[] | null;
}

/** The phrase of folded units, whatever signs stand between the letters of the text. */
export const toLoosePhrase = (units: string): Phrase => ({ letters: units.replaceAll(GAP, ''), gaps: null });

/** The phrase of folded units as they stand: signs where they have signs, none elsewhere. */
export function toStrictPhrase(units: string): Phrase {
  const gaps: boolean[] = [];
  for (let index = 1; index < units.length; index += 1) {
    if (units[index] !== GAP) gaps.push(units[index - 1] === GAP);
  }
  return { letters: units.replaceAll(GAP, ''), gaps };
}

/** A key of the index, at the letter of the phrase where it begins. */
export interface Step {
  readonly start: number;
  /** The letter of the phrase after its last one. */
  readonly end: number;
  readonly key: string;
  /** The key is split: its places are in list files. */
  readonly isLong: boolean;
}

/**
 * At each letter but the last the longest key that begins there; at last the shortest that is not split and ends with
 * the phrase.
 */
export function toSteps({ letters }: Phrase, split: ReadonlyMap<string, number>): Step[] {
  const toStep = (start: number, end: number): Step => {
    const key = letters.slice(start, end);
    return { start, end, key, isLong: split.has(key) };
  };
  const steps = Array.from({ length: letters.length - 1 }, (_, start) => {
    let end = start + 2;
    while (end < letters.length && split.has(letters.slice(start, end))) end += 1;
    return toStep(start, end);
  });
  let last = letters.length - 2;
  while (last > 0 && split.has(letters.slice(last))) last -= 1;
  return [...steps, toStep(last, letters.length)];
}

/** What a long list costs, measured in files of keys. */
const LONG = 8;

interface Reached {
  readonly cost: number;
  readonly last: Step;
  readonly before: number;
}

/**
 * The cheapest steps that together tell all letters of a phrase. Where it makes a difference whether there are signs
 * between two letters, one of the steps has to hold both.
 */
export function toCover({ letters, gaps }: Phrase, steps: readonly Step[]): Step[] {
  const reached = new Map<number, Reached>();
  for (let covered = 0; covered < letters.length; covered += 1) {
    const cost = covered === 0 ? 0 : reached.get(covered)?.cost;
    if (cost === undefined) continue;
    const latest = covered === 0 || gaps === null ? covered : covered - 1;
    for (const step of steps) {
      const total = cost + (step.isLong ? LONG : 1);
      if (step.start > latest || step.end <= covered) continue;
      if (total < (reached.get(step.end)?.cost ?? Infinity)) {
        reached.set(step.end, { cost: total, last: step, before: covered });
      }
    }
  }
  const cover: Step[] = [];
  for (let at = letters.length; at > 0;) {
    const { last, before } = reached.get(at) as Reached;
    cover.unshift(last);
    at = before;
  }
  return cover;
}
