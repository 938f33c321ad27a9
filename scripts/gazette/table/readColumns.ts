import { type GridRow, isFilled } from './grid.ts';
import { isNumber } from './isNumber.ts';
import { type ItemLabel, readItemLabel } from './readItemLabel.ts';
import { type Profile, toProfiles } from './toProfiles.ts';

/** What the rows of a table say about one of its columns. */
export interface Column {
  readonly profile: Profile;
  /** How often each cell stands in it. */
  readonly values: ReadonlyMap<string, number>;
  /** Share of the rows in which it is filled. */
  readonly filled: number;
  /** Whether it is a column of numbers: nine cells of ten, and at least five. */
  readonly numbers: boolean;
  /** How its cells are numbered, if most of them begin with numbered items. */
  readonly form: ItemLabel['form'] | null;
}

/** What rows say about each column. */
export function readColumns(rows: readonly GridRow[], columns: number): Column[] {
  return toProfiles(rows, columns).map((profile, column) => {
    const cells = rows.map((row) => row.cells[column]).filter(isFilled);
    const values = new Map<string, number>();
    for (const cell of cells) values.set(cell, (values.get(cell) ?? 0) + 1);
    const numbers = cells.filter(isNumber).length;
    return {
      profile,
      values,
      filled: cells.length / Math.max(1, rows.length),
      numbers: numbers >= 5 && numbers >= cells.length * 0.9,
      form: usualForm(cells),
    };
  });
}

/** The form of number that most cells begin with, null if they are no numbered items. */
function usualForm(cells: readonly string[]): ItemLabel['form'] | null {
  const counts = new Map<ItemLabel['form'], number>();
  for (const cell of cells) {
    const label = readItemLabel(cell);
    if (label) counts.set(label.form, (counts.get(label.form) ?? 0) + 1);
  }
  const usual = [...counts].find(([, count]) => count >= 3 && count >= cells.length * 0.6);
  return usual?.[0] ?? null;
}
