import { type DroppedText, type Grid, isFilled } from './grid.ts';
import { isRepeated } from './rowKinds.ts';

/**
 * Lets the first cell of a row reach over all others where text recognition has put the words of one merged cell into
 * each of them: `水利⇥水利⇥水利`. The others' words are dropped.
 */
export function spanGroupRows(grid: Grid): Grid {
  const dropped: DroppedText[] = [];
  const body = grid.body.map((row) => {
    if (!isRepeated(row)) return row;
    dropped.push({ line: row.lines[0] ?? 0, text: row.cells.slice(1).filter(isFilled).join(' ') });
    return { ...row, cells: row.cells.map((cell, at) => (at === 0 ? cell : null)) };
  });
  return dropped.length === 0 ? grid : { ...grid, body, dropped: [...grid.dropped, ...dropped] };
}
