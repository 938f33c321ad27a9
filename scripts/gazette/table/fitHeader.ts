import { type Grid, type GridCell, type GridRow, filledCells, filledLength, isFilled, toWidth } from './grid.ts';
import { type Fits, toFits, toProfiles } from './toProfiles.ts';

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
  const gains = new Map(narrow.map((row) => [row, toGains(row.cells, toFits(row.cells, profiles, false))]));
  const column = findSpan([...gains.values()]);
  const columns = Math.max(grid.columns, short + 1);
  const toFitting = (row: GridRow, reaches: boolean) => ({
    ...row,
    cells: toWidth(reaches && column !== null ? span(row.cells, column) : row.cells, columns),
  });
  const reaches = (row: GridRow) => column !== null && (gains.get(row)?.[column] ?? 0) > CLEARLY;
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
function findSpan(rows: readonly (readonly number[])[]): number | null {
  const sums: number[] = [];
  for (const gains of rows) gains.forEach((gain, column) => (sums[column] = (sums[column] ?? 0) + gain));
  const best = sums.indexOf(Math.max(...sums));
  return (sums[best] ?? 0) > CLEARLY * rows.length ? best : null;
}

/** For each column, how much better the row's cells fit, on the average, if the one there reaches over two columns. */
function toGains(cells: readonly GridCell[], fits: Fits): number[] {
  const moved = cells.map((_, at) => fits(at, at + 1) - fits(at, at));
  const filled = Math.max(1, cells.filter(isFilled).length);
  const after = (column: number) => moved.slice(column + 1).reduce((sum, gain) => sum + gain, 0);
  return cells.map((_, column) => (Math.max(0, moved[column] ?? 0) / 2 + after(column)) / filled);
}
