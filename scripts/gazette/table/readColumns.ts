import { type Grid, type GridRow, isFilled } from './grid.ts';
import { isNumber } from './isNumber.ts';
import { type ItemLabel, readItemLabel } from './readItemLabel.ts';
import { type Profile, toProfiles } from './toProfiles.ts';

/** What the rows of a table say about one of its columns. */
export interface Column {
  readonly profile: Profile;
  /** Share of the rows in which it is filled. */
  readonly filled: number;
  /** Whether it is a column of numbers: nine cells of ten, and at least five. */
  readonly numbers: boolean;
  /** How its cells are numbered, if most of them begin with numbered items. */
  readonly form: ItemLabel['form'] | null;
}

/** What the body says about each column. */
export function readColumns({ body, columns }: Grid): Column[] {
  return toProfiles(body, columns).map((profile, column) => {
    const cells = body.map((row: GridRow) => row.cells[column]).filter(isFilled);
    const numbers = cells.filter(isNumber).length;
    return {
      profile,
      filled: cells.length / Math.max(1, body.length),
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
