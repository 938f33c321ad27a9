/** Chance for tests, the same on every run. */
export interface Random {
  readonly next: () => number;
  /** A whole number below `count`. */
  readonly below: (count: number) => number;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  return { next, below: (count) => Math.floor(next() * count) };
}
