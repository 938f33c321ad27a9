import { type GridCell, filledLength, isFilled } from './grid.ts';

/** From which share on a moved cell fits its new column, and up to which it does not fit where it stands. */
const FITS = 0.5;
const STRANGE = 0.25;

/** Cells from `start` to `end` belong `by` columns to the right (or left, if negative). */
export interface Slide {
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

interface Candidate extends Slide {
  /** How much better all moved cells fit. */
  readonly gain: number;
  readonly fitsThere: number;
  readonly fitsHere: number;
  /** How much better the pattern of filled and empty columns is: above 0 if usually filled columns get filled. */
  readonly pattern: number;
}

export interface Columns {
  /** The first column whose cell may move. */
  readonly first: number;
  readonly count: number;
  /** Share of rows in which each column is filled. */
  readonly filled: readonly number[];
  /** Columns in which this row alone has words where all others have numbers. */
  readonly contradicted: ReadonlySet<number>;
}

/**
 * The slide that sets a row right, if one is certain: the moved cells fit where they go and not where they are, usually
 * filled columns become filled, and no other slide is nearly as good. `unclear` if the row is wrong and its right form
 * is not certain; null if there is nothing to say.
 */
export function findSlide(
  cells: readonly GridCell[],
  fits: readonly (readonly number[])[],
  columns: Columns,
): Slide | 'unclear' | null {
  const candidates = toCandidates(cells, fits, columns).sort((a, b) => b.gain - a.gain);
  const best = candidates.find((each) => isStrange(each) && each.pattern >= 0);
  if (best) {
    const rival = candidates.find((each) => each.by !== best.by && each.pattern >= 0);
    return rival && rival.gain > best.gain * 0.9 ? 'unclear' : best;
  }
  const doubtful = candidates.some((each) => contradicts(each, columns) && each.fitsThere - each.fitsHere >= 0.15);
  return doubtful || candidates.some((each) => each.pattern >= 0.6 && each.fitsThere >= 0.3) ? 'unclear' : null;
}

const isStrange = (each: Candidate): boolean => each.fitsThere >= FITS && each.fitsHere <= STRANGE;

/** Whether it takes words out of a column of numbers. */
const contradicts = ({ start, end }: Slide, { contradicted }: Columns): boolean =>
  [...contradicted].some((column) => column >= start && column <= end);

/** All ways to move some neighbouring cells over empty ones. */
function toCandidates(cells: readonly GridCell[], fits: readonly (readonly number[])[], columns: Columns): Candidate[] {
  const candidates: Candidate[] = [];
  const isFree = (at: number) =>
    at >= columns.first && at < columns.count && (cells[at] ?? '') === '' && cells[at] !== null;
  for (let start = columns.first; start < filledLength(cells); start++) {
    for (let end = start; isFilled(cells[end]); end++) {
      for (let by = -1; isFree(start + by); by--) candidates.push(toCandidate({ start, end, by }, fits, columns));
      for (let by = 1; isFree(end + by); by++) candidates.push(toCandidate({ start, end, by }, fits, columns));
    }
  }
  return candidates;
}

function toCandidate(slide: Slide, fits: readonly (readonly number[])[], columns: Columns): Candidate {
  const { start, end, by } = slide;
  let [there, here, pattern] = [0, 0, 0];
  for (let at = start; at <= end; at++) {
    there += fits[at]?.[at + by] ?? 0;
    here += fits[at]?.[at] ?? 0;
    pattern += (columns.filled[at + by] ?? 0) - (columns.filled[at] ?? 0);
  }
  const count = end - start + 1;
  return { ...slide, gain: there - here, fitsThere: there / count, fitsHere: here / count, pattern };
}

/** The row with its cells moved. */
export function slide(cells: readonly GridCell[], { start, end, by }: Slide): GridCell[] {
  const moved: GridCell[] = cells.map((cell, at) => (at >= start && at <= end ? '' : cell));
  for (let at = start; at <= end; at++) moved[at + by] = cells[at] ?? '';
  return moved;
}
