import { type GridCell, type GridRow, isFilled } from './grid.ts';

/** Longer cells are told apart well enough by their beginning. */
const MAX_LETTERS = 80;

/** A mark of a cell: two characters that stand side by side in it, as one number. */
type Mark = number;

/** What the cells of a column are made of: in how many of them each mark stands. */
export type Profile = ReadonlyMap<Mark, number>;

/** How well the cell at a place of a row fits a column, 0 to 1. Worked out when it is asked for. */
export type Fits = (at: number, column: number) => number;

/**
 * The marks that a cell is known by: its pairs of characters with any digit as 0, any circled number as ①, and its
 * first character, which tells `①…` and `（1）…` from words.
 */
function toMarks(cell: string): Mark[] {
  const marks = new Set<Mark>();
  let last = 0;
  for (let at = 0, letters = 0; at < cell.length && letters <= MAX_LETTERS; at++) {
    const code = toClass(cell.charCodeAt(at));
    if (code === 0) continue;
    marks.add(last * 0x10000 + code);
    last = code;
    letters++;
  }
  return [...marks];
}

/** A character's code, folded: 0 for white space, one code for all digits and one for all circled numbers. */
function toClass(code: number): number {
  if (code <= 0x20 || code === 0x3000) return 0;
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return 0x30;
  if (code >= 0x2460 && code <= 0x2473) return 0x2460;
  if (code === 0xff08) return 0x28;
  return code === 0xff09 ? 0x29 : code;
}

/** A profile for each column. */
export function toProfiles(rows: readonly GridRow[], columns: number): Profile[] {
  return Array.from({ length: columns }, (_, column) => {
    const profile = new Map<Mark, number>();
    for (const row of rows) {
      const cell = row.cells[column];
      if (isFilled(cell)) for (const mark of toMarks(cell)) profile.set(mark, (profile.get(mark) ?? 0) + 1);
    }
    return profile;
  });
}

/**
 * The fits of a row's cells: the share of a cell's marks that other cells of the column have, 0 for empty cells and
 * columns that are none. `own` says that the row is in the profiles itself and must not bear witness for its own place.
 */
export function toFits(cells: readonly GridCell[], profiles: readonly Profile[], own: boolean): Fits {
  const marks: Mark[][] = [];
  const fits: number[][] = cells.map(() => []);
  return (at, column) => {
    const [cell, profile, known] = [cells[at], profiles[column], fits[at]];
    if (!isFilled(cell) || !profile || !known) return 0;
    const its = (marks[at] ??= toMarks(cell));
    const least = own && at === column ? 1 : 0;
    return (known[column] ??= its.filter((mark) => (profile.get(mark) ?? 0) > least).length / its.length);
  };
}
