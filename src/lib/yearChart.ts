/** Places of the bars of a chart by year, in the units of its drawing. */

export interface Bar {
  readonly year: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly breadth: number;
  /** Whether its year and count stand at it: all when there is room, else some. */
  readonly isNamed: boolean;
}

const WIDTH = 720;
const HEIGHT = 200;
const TOP = 36;
const BASE = 168;

/** Room that a year's four digits take, with some air. */
const NAME = 56;

/** A chart of so many years is no slip of a date. */
const MOST = 200;

/** One bar a year from the first to the last, also for years without documents; heights from zero. */
export function toBars(counts: readonly { readonly year: number; readonly count: number }[]) {
  const known = new Map(counts.map(({ year, count }) => [year, count]));
  const years = [...known.keys()].sort((a, b) => a - b);
  const [first, last = -1] = [Math.max(years[0] ?? 0, (years.at(-1) ?? 0) - MOST + 1), years.at(-1)];
  const length = Math.max(0, last - first + 1);
  const step = WIDTH / Math.max(1, length);
  const breadth = Math.min(48, step * 0.72);
  const most = Math.max(1, ...known.values());
  const every = Math.max(1, Math.ceil(NAME / step));
  const bars = Array.from({ length }, (_, index): Bar => {
    const year = first + index;
    const count = known.get(year) ?? 0;
    const y = BASE - ((BASE - TOP) * count) / most;
    const isNamed = (length - 1 - index) % every === 0;
    return {
      year,
      count,
      x: round(index * step + (step - breadth) / 2),
      y: round(y),
      breadth: round(breadth),
      isNamed,
    };
  });
  return { bars, width: WIDTH, height: HEIGHT, base: BASE };
}

const round = (value: number): number => Math.round(value * 10) / 10;
