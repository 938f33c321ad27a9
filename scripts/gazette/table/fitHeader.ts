import { type Grid, type GridCell, type GridRow, filledCells, filledLength, toWidth } from './grid.ts';
import { toFits, toProfiles } from './toProfiles.ts';

/** By how much the cells of a row must fit better, on the average, before one of them is said to reach over two columns. */
const CLEARLY = 0.15;

/**
 * A header with one cell less than most rows have: one of its titles stands above two columns, and rows of as many
 * cells as the header are merged in the same place. Which title it is, the words of those rows must say.
 *
 *     序号⇥重点工作⇥内容⇥单位             序号⇥重点工作────⇥内容⇥单位
 *     1⇥公开服务⇥做好就业⇥…⇥人社局    ▶   1⇥公开服务⇥做好就业⇥…⇥人社局
 *     2⇥公开预算⇥…⇥财政局                2⇥公开预算────⇥…⇥财政局
 */
export function fitHeader(grid: Grid): Grid {
  const [head] = grid.head;
  if (!head || grid.head.length > 1 || head.cells.includes(null)) return grid;
  const short = filledLength(head.cells);
  const long = grid.body.filter((row) => row.width === short + 1);
  if (head.width !== short || long.length * 2 <= grid.body.length) return grid;
  const profiles = toProfiles(long, short + 1);
  const narrow = grid.body.filter((row) => row.width === short && filledCells(row).length > 2);
  const fits = new Map(narrow.map((row) => [row, toFits(row.cells, profiles, false)]));
  const column = findSpan([...fits.values()], short);
  const columns = Math.max(grid.columns, short + 1);
  const toFitting = (row: GridRow, reaches: boolean) => ({
    ...row,
    cells: toWidth(reaches && column !== null ? span(row.cells, column) : row.cells, columns),
  });
  const reaches = (row: GridRow) => column !== null && gain(fits.get(row) ?? [], column) > CLEARLY;
  return {
    ...grid,
    columns,
    head: [toFitting(head, true)],
    body: grid.body.map((row) => toFitting(row, reaches(row))),
  };
}

/** The cells with one more: the one at `column` reaches over it. */
function span(cells: readonly GridCell[], column: number): GridCell[] {
  const length = Math.max(filledLength(cells), column + 1);
  return [...cells.slice(0, column + 1), null, ...cells.slice(column + 1, length)];
}

/** The column whose title stands above two columns, null if the rows do not say it clearly. */
function findSpan(rows: readonly (readonly (readonly number[])[])[], columns: number): number | null {
  let [best, most]: [number | null, number] = [null, CLEARLY];
  for (let column = 0; column < columns; column++) {
    const mean = rows.reduce((sum, fits) => sum + gain(fits, column), 0) / Math.max(1, rows.length);
    if (mean > most) [best, most] = [column, mean];
  }
  return best;
}

/** How much better a row's cells fit, on the average, if the one at `column` reaches over two columns. */
function gain(fits: readonly (readonly number[])[], column: number): number {
  const gains = fits.flatMap((fit, at) => {
    if (fit.every((each) => each === 0)) return [];
    const moved = (fit[at + 1] ?? 0) - (fit[at] ?? 0);
    return [at < column ? 0 : at === column ? moved / 2 : moved];
  });
  return gains.reduce((sum, each) => sum + each, 0) / Math.max(1, gains.length);
}
