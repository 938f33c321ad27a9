import { type DroppedText, type Grid, type GridRow, filledCells, isFilled } from './grid.ts';
import { isNote, isRepeated } from './rowKinds.ts';

/**
 * Lets the first cell of a row reach over all others where print has merged them: the row is a note below the table, or
 * text recognition has put the words of the one cell into each of them (`水利⇥水利⇥水利`). Repeated words are dropped.
 */
export function spanRows(grid: Grid): Grid {
  const dropped: DroppedText[] = [];
  const body = grid.body.map((row) => {
    if (isRepeated(row)) dropped.push({ line: row.lines[0] ?? 0, text: row.cells.slice(1).filter(isFilled).join(' ') });
    return isRepeated(row) || isLongNote(row)
      ? { ...row, cells: row.cells.map((cell, at) => (at === 0 ? cell : null)) }
      : row;
  });
  return { ...grid, body, dropped: [...grid.dropped, ...dropped] };
}

const isLongNote = (row: GridRow): boolean => isNote(row) && filledCells(row).length === 1 && row.cells.length > 1;
