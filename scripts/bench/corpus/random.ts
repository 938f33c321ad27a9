/** Chance that is the same on every run: a generator made from a seed, and ways to draw from it. */
export interface Random {
  /** A number from 0 up to 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** A rank from 0, drawn so that rank r comes in proportion to 1 / (r + shift)^exponent, as words do (Zipf, Mandelbrot). */
  readonly rank: (count: number, exponent: number, shift: number) => number;
}

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, good enough for texts. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    rank: (count, exponent, shift) => toRank(next(), count, exponent, shift),
  };
}

/** The inverse of the distribution's integral. */
function toRank(chance: number, count: number, exponent: number, shift: number): number {
  const power = 1 - exponent;
  const low = shift ** power;
  const high = (count + shift) ** power;
  return Math.min(count - 1, Math.floor((low + chance * (high - low)) ** (1 / power) - shift));
}
