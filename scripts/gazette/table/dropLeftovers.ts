import { type Grid, type GridRow, filledCells, isFilled, droppedRow } from './grid.ts';
import { hasSerials } from './rowKinds.ts';

/**
 * Drops rows that a merged cell has left over: in a numbered table, a row without a number whose every word stands right
 * above it in the same column.
 */
export function dropLeftovers(grid: Grid): Grid {
  if (!hasSerials(grid.head, grid.body)) return grid;
  const body: GridRow[] = [];
  const dropped: GridRow[] = [];
  for (const row of grid.body) {
    const above = body.at(-1);
    (above && isLeftover(row, above) ? dropped : body).push(row);
  }
  return dropped.length === 0 ? grid : { ...grid, body, dropped: [...grid.dropped, ...dropped.map(droppedRow)] };
}

function isLeftover(row: GridRow, above: GridRow): boolean {
  if (row.cells[0] !== '' || filledCells(row).length === 0) return false;
  return row.cells.every((cell, at) => !isFilled(cell) || cell === above.cells[at]);
}
