import { type GridCell, filledLength, isFilled } from './grid.ts';
import { isNumber } from './isNumber.ts';
import type { Column } from './readColumns.ts';
import type { Fits } from './toProfiles.ts';

/** From which share on a moved cell fits its new column, and up to which it does not fit where it stands. */
const FITS = 0.5;
const STRANGE = 0.25;

/** How much more usual the pattern of filled columns must become before a row is doubtful for that alone. */
const UNUSUAL = 0.6;

/** From which share of rows on a column is usually filled. */
const USUAL = 0.8;

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
  /** How much more usual the pattern of filled and empty columns becomes. */
  readonly pattern: number;
  /** Whether it leaves a column empty that is usually filled. */
  readonly hole: boolean;
  /** Whether it takes words out of a column of numbers. */
  readonly contradicted: boolean;
  /** Whether it is more than one cell that fits by chance, or could not stay. */
  readonly sure: boolean;
}

/** A row that may have slid. */
export interface SlidRow {
  readonly cells: readonly GridCell[];
  readonly fits: Fits;
  /** The first column whose cell may move. */
  readonly first: number;
  /** Whether it cannot stay as it is: it has more cells than the table has columns, or none of its tabs. */
  readonly broken: boolean;
}

/**
 * The slide that sets a row right, if one is certain: the moved cells fit where they go and not where they are, usually
 * filled columns become filled, and no other slide is nearly as good. `unclear` if the row is wrong and its right form
 * is not certain; null if there is nothing to say.
 */
export function findSlide(row: SlidRow, columns: readonly Column[]): Slide | 'unclear' | null {
  if (!isSuspect(row, columns)) return null;
  const candidates = toCandidates(row, columns).sort((a, b) => b.gain - a.gain);
  const best = candidates.find((each) => isStrange(each) && isLikely(each));
  if (best) {
    const rival = candidates.find((each) => each.by !== best.by && isLikely(each));
    return (rival && rival.gain > best.gain * 0.9) || staysStrange(row, best) ? 'unclear' : best;
  }
  return candidates.some(isDoubtful) ? 'unclear' : null;
}

/** Whether a row is worth a closer look: a cell is strange in its column, or a usual column is empty. */
function isSuspect({ cells, fits, first }: SlidRow, columns: readonly Column[]): boolean {
  return (
    columns.some(({ filled }, at) => {
      if (at < first) return false;
      return isFilled(cells[at]) ? fits(at, at) <= STRANGE : filled >= UNUSUAL;
    }) || cells.length > columns.length
  );
}

const isStrange = (each: Candidate): boolean => each.sure && each.fitsThere >= FITS && each.fitsHere <= STRANGE;

/** Whether the filled columns become more usual, or numbers go on (fits of 2), and no usually filled one gets empty. */
const isLikely = (each: Candidate): boolean => !each.hole && (each.pattern >= 0 || each.fitsThere > 1);

/** Whether another cell would still be one column off. */
function staysStrange({ cells, fits }: SlidRow, { start, end }: Slide): boolean {
  return cells.some((cell, at) => {
    if (!isFilled(cell) || (at >= start && at <= end) || fits(at, at) > STRANGE) return false;
    return fits(at, at - 1) >= FITS || fits(at, at + 1) >= FITS;
  });
}

function isDoubtful(each: Candidate): boolean {
  if (each.contradicted && each.fitsThere - each.fitsHere >= 0.15) return true;
  return each.pattern >= UNUSUAL && each.fitsThere >= 0.3;
}

/** All ways to move some neighbouring cells over empty ones. */
function toCandidates(row: SlidRow, columns: readonly Column[]): Candidate[] {
  const { cells, first } = row;
  const candidates: Candidate[] = [];
  const isFree = (at: number) => at >= first && at < columns.length && (cells[at] === '' || cells[at] === undefined);
  const add = (slide: Slide) => candidates.push(toCandidate(slide, row, columns));
  for (let start = first; start < filledLength(cells); start++) {
    for (let end = start; isFilled(cells[end]); end++) {
      for (let by = -1; isFree(start + by); by--) add({ start, end, by });
      for (let by = 1; isFree(end + by); by++) add({ start, end, by });
    }
  }
  return candidates;
}

function toCandidate(slide: Slide, { cells, fits, broken }: SlidRow, columns: readonly Column[]): Candidate {
  const { start, end, by } = slide;
  const places = Array.from({ length: end - start + 1 }, (_, at) => start + at);
  const sum = (value: (at: number) => number) => places.reduce((all, at) => all + value(at), 0);
  const filled = (at: number) => columns[at]?.filled ?? 0;
  const [there, here] = [sum((at) => fits(at, at + by)), sum((at) => fits(at, at))];
  const known = columns[start + by]?.values.get(cells[start] ?? '') ?? 0;
  return {
    ...slide,
    gain: there - here,
    fitsThere: there / places.length,
    fitsHere: here / places.length,
    pattern: sum((at) => filled(at + by) - filled(at)),
    hole: places.some((at) => (at < start + by || at > end + by) && filled(at) >= USUAL),
    contradicted: places.some((at) => columns[at]?.numbers === true && !isNumber(cells[at] ?? '')),
    sure: places.length > 1 || broken || there > 1 || known > 1,
  };
}

/** The row with its cells moved. */
export function slide(cells: readonly GridCell[], { start, end, by }: Slide): GridCell[] {
  const moved: GridCell[] = cells.map((cell, at) => (at >= start && at <= end ? '' : cell));
  for (let at = start; at <= end; at++) moved[at + by] = cells[at] ?? '';
  return moved;
}
