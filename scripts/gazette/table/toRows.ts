import type { Cell, Row } from '../types.ts';
import { type Grid, type GridRow, filledCells, isFilled } from './grid.ts';
import { isNone, isNumber } from './isNumber.ts';
import type { MergedDown, Owners } from './mergeDown.ts';
import { type RowKind, hasSerials } from './rowKinds.ts';

/** The header rows with their spans. A title of the first row with nothing below it reaches down over the second. */
export function toHeadRows({ head, columns }: Grid): Row[] {
  return head.map((row, level) => ({
    cells: row.cells.slice(0, columns).flatMap((cell, column): Cell[] => {
      if (cell === null) return [];
      if (level === 1 && !isFilled(cell) && head[0]?.cells[column] !== null && !isDivided(head, column)) return [];
      const tall = level === 0 && head.length === 2 && !isFilled(head[1]?.cells[column]) && !isDivided(head, column);
      return [{ text: cell, ...spans(row, column), ...(tall && { rowspan: 2 }), header: true }];
    }),
  }));
}

/** Whether a title reaches over several columns. */
const isDivided = (head: readonly GridRow[], column: number): boolean => head[0]?.cells[column + 1] === null;

/** The rows of the body with their spans; columns of numbers are set to the right. */
export function toBodyRows({ grid, owners, kinds }: MergedDown): Row[] {
  const numbers = findNumberColumns(grid, kinds);
  const heights = countRows(owners);
  return grid.body.map((row, at) => {
    if (kinds[at] === 'group') return toGroupRow(row, grid.columns);
    const cells = row.cells.flatMap((cell, column): Cell[] => {
      if (cell === null || owners[at]?.[column] !== at) return [];
      const rowspan = heights[at]?.[column] ?? 1;
      return [
        {
          text: cell,
          ...spans(row, column),
          ...(rowspan > 1 && { rowspan }),
          ...(kinds[at] === 'header' && { header: true }),
          ...(numbers.has(column) && (isNumber(cell) || isNone(cell)) && { align: 'right' as const }),
        },
      ];
    });
    return { cells };
  });
}

function toGroupRow(row: GridRow, columns: number): Row {
  const text = filledCells(row)[0] ?? '';
  return { cells: [{ text, ...(columns > 1 && { colspan: columns }), header: true }], group: true };
}

/** How far the cell reaches to the right. */
function spans(row: GridRow, column: number): { colspan?: number } {
  let end = column + 1;
  while (row.cells[end] === null) end++;
  return end - column > 1 ? { colspan: end - column } : {};
}

/** `heights[row][column]`: over how many rows the cell reaches down. */
function countRows(owners: Owners): number[][] {
  const heights = owners.map((row) => row.map(() => 0));
  for (const row of owners) {
    row.forEach((owner, column) => {
      const height = heights[owner];
      if (height) height[column] = (height[column] ?? 0) + 1;
    });
  }
  return heights;
}

/** Columns whose cells are all numbers or signs for none, but not the one that numbers the rows. */
function findNumberColumns(grid: Grid, kinds: readonly RowKind[]): Set<number> {
  const rows = grid.body.filter((_, at) => kinds[at] === 'item' || kinds[at] === 'total');
  const first = hasSerials(grid.head, grid.body) ? 1 : 0;
  const columns = new Set<number>();
  for (let column = first; column < grid.columns; column++) {
    const cells = rows.map((row) => row.cells[column]).filter(isFilled);
    if (cells.some(isNumber) && cells.every((cell) => isNumber(cell) || isNone(cell))) columns.add(column);
  }
  return columns;
}
