import { type GridCell, type GridRow, isFilled } from './grid.ts';

/** Longer cells are told apart well enough by their beginning. */
const MAX_LETTERS = 120;

/** What the cells of a column are made of: how often each pair of characters stands in it. */
export type Profile = ReadonlyMap<string, number>;

/**
 * The marks that a cell is known by: its pairs of characters with any digit as 0, any circled number as ①, and its
 * first character, which tells `①…` and `（1）…` from words.
 */
export function marksOf(cell: string): string[] {
  const letters = cell
    .slice(0, MAX_LETTERS)
    .replace(/\s/g, '')
    .replace(/[0-9０-９]/g, '0')
    .replace(/[①-⑳]/g, '①')
    .replace(/（/g, '(')
    .replace(/）/g, ')');
  const marks = new Set([`^${letters.slice(0, 1)}`]);
  for (let at = 0; at + 1 < letters.length; at++) marks.add(letters.slice(at, at + 2));
  return [...marks];
}

/** A profile for each column. */
export function toProfiles(rows: readonly GridRow[], columns: number): Profile[] {
  return Array.from({ length: columns }, (_, column) => {
    const profile = new Map<string, number>();
    for (const row of rows) {
      const cell = row.cells[column];
      if (isFilled(cell)) for (const mark of marksOf(cell)) profile.set(mark, (profile.get(mark) ?? 0) + 1);
    }
    return profile;
  });
}

/**
 * How well a cell fits a column, 0 to 1: the share of its marks that other cells of the column have. `own` says that
 * the cell stands in the column itself and must not bear witness for its own place.
 */
export function fitOf(cell: string, profile: Profile | undefined, own: boolean): number {
  if (!profile) return 0;
  const marks = marksOf(cell);
  return marks.filter((mark) => (profile.get(mark) ?? 0) > (own ? 1 : 0)).length / marks.length;
}

/** `fits[at][column]`: how well each cell of a row fits each column; 0 for empty cells. `own`: the row is in the profiles. */
export function toFits(cells: readonly GridCell[], profiles: readonly Profile[], own: boolean): number[][] {
  return cells.map((cell, at) =>
    profiles.map((profile, column) => (isFilled(cell) ? fitOf(cell, profile, own && at === column) : 0)),
  );
}
