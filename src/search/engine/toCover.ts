/** Chooses the places of a phrase whose keys, together, tell all of its letters with the fewest files. */
import type { Node, Phrase } from './toNodes.ts';

/** A place of the phrase with the keys that may stand there. */
export interface Step {
  /** Which letter of the phrase. */
  readonly start: number;
  readonly nodes: readonly Node[];
  /** The letter up to which every one of the keys tells it. */
  readonly end: number;
  /** One of the keys is split here: its places are in a list of their own, which may be long. */
  readonly isLong: boolean;
}

/** What a long list costs, measured in files. */
const LONG = 5;

export function toStep(start: number, nodes: readonly Node[]): Step {
  return {
    start,
    nodes,
    end: Math.min(...nodes.map(({ end }) => end)),
    isLong: nodes.some(({ isSplit }) => isSplit),
  };
}

/**
 * The cheapest steps that cover a phrase. Where it matters whether there are signs between two letters, one step has to
 * hold both. Null is never returned: the pairs alone cover any phrase of two letters and more.
 */
export function toCover({ letters, gaps }: Phrase, steps: readonly Step[]): Step[] {
  const best: { cost: number; last: Step | null; before: number }[] = [{ cost: 0, last: null, before: 0 }];
  for (let end = 1; end <= letters.length; end += 1) {
    const known = best[end];
    best[end] = known ?? { cost: Infinity, last: null, before: 0 };
  }
  for (let covered = 0; covered < letters.length; covered += 1) {
    const latest = covered === 0 || gaps[covered - 1] === null ? covered : covered - 1;
    for (const step of steps) {
      if (step.start > latest || step.end <= covered) continue;
      const cost = (best[covered]?.cost ?? Infinity) + (step.isLong ? LONG : 1);
      // Of steps that reach as far, the one that begins later says more that is new, the earlier more that is sure.
      if (cost < (best[step.end]?.cost ?? Infinity)) best[step.end] = { cost, last: step, before: covered };
    }
  }
  return toSteps(best, letters.length);
}

function toSteps(best: readonly { last: Step | null; before: number }[], end: number): Step[] {
  const steps: Step[] = [];
  for (let at = end; at > 0;) {
    const { last, before } = best[at] ?? { last: null, before: 0 };
    if (!last) return [];
    steps.unshift(last);
    at = before;
  }
  return steps;
}
