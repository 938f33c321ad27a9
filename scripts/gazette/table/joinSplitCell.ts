import { type GridCell, filledLength, isFilled } from './grid.ts';
import type { Fits } from './toProfiles.ts';

/** From which share of common marks on a cell belongs to a column. */
const BELONGS = 0.3;

/**
 * A row with one cell too many, because one was cut in two. The two are joined if only one pair makes all cells fit: its
 * first half belongs where it stands, its second half does not.
 *
 *     7⇥厕所普及率⇥二类县⇥89⇥90⇥农业农村局   ▶   7⇥厕所普及率 二类县⇥89⇥90⇥农业农村局
 */
export function joinSplitCell(cells: readonly GridCell[], fits: Fits, columns: number): GridCell[] | null {
  if (filledLength(cells) !== columns + 1 || cells.includes(null)) return null;
  const fitting = cells.slice(0, -1).flatMap((cell, at) => {
    const next = cells[at + 1];
    if (!isFilled(cell) || !isFilled(next) || fits(at + 1, at + 1) >= BELONGS) return [];
    const whole = cells.every((other, column) => {
      if (!isFilled(other) || column === at + 1) return true;
      return fits(column, column <= at ? column : column - 1) >= BELONGS;
    });
    return whole ? [[...cells.slice(0, at), `${cell} ${next}`, ...cells.slice(at + 2)]] : [];
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
