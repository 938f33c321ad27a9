import { type GridCell, filledLength, isFilled } from './grid.ts';
import { isNumber } from './isNumber.ts';
import type { Column } from './readColumns.ts';
import type { Fits } from './toProfiles.ts';

/** From which share on a moved cell fits its new column, and up to which it does not fit where it stands. */
const FITS = 0.5;
const STRANGE = 0.25;

/** How much more usual the pattern of filled columns must become before a row is doubtful for that alone. */
const UNUSUAL = 0.6;

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
  /** Whether it takes words out of a column of numbers. */
  readonly contradicted: boolean;
}

/** A row that may have slid. */
export interface SlidRow {
  readonly cells: readonly GridCell[];
  readonly fits: Fits;
  /** The first column whose cell may move. */
  readonly first: number;
}

/**
 * The slide that sets a row right, if one is certain: the moved cells fit where they go and not where they are, usually
 * filled columns become filled, and no other slide is nearly as good. `unclear` if the row is wrong and its right form
 * is not certain; null if there is nothing to say.
 */
export function findSlide(row: SlidRow, columns: readonly Column[]): Slide | 'unclear' | null {
  const candidates = toCandidates(row, columns).sort((a, b) => b.gain - a.gain);
  const best = candidates.find((each) => isStrange(each) && isLikely(each));
  if (best) {
    const rival = candidates.find((each) => each.by !== best.by && isLikely(each));
    return rival && rival.gain > best.gain * 0.9 ? 'unclear' : best;
  }
  return candidates.some(isDoubtful) ? 'unclear' : null;
}

const isStrange = (each: Candidate): boolean => each.fitsThere >= FITS && each.fitsHere <= STRANGE;

/** Whether the filled columns become more usual, or numbers go on (fits of 2). */
const isLikely = (each: Candidate): boolean => each.pattern >= 0 || each.fitsThere > 1;

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

function toCandidate(slide: Slide, { cells, fits }: SlidRow, columns: readonly Column[]): Candidate {
  const { start, end, by } = slide;
  let [there, here, pattern, contradicted] = [0, 0, 0, false];
  for (let at = start; at <= end; at++) {
    there += fits(at, at + by);
    here += fits(at, at);
    pattern += (columns[at + by]?.filled ?? 0) - (columns[at]?.filled ?? 0);
    contradicted ||= columns[at]?.numbers === true && !isNumber(cells[at] ?? '');
  }
  const count = end - start + 1;
  return { ...slide, gain: there - here, fitsThere: there / count, fitsHere: here / count, pattern, contradicted };
}

/** The row with its cells moved. */
export function slide(cells: readonly GridCell[], { start, end, by }: Slide): GridCell[] {
  const moved: GridCell[] = cells.map((cell, at) => (at >= start && at <= end ? '' : cell));
  for (let at = start; at <= end; at++) moved[at + by] = cells[at] ?? '';
  return moved;
}
