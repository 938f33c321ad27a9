import { type Grid, type GridCell, type GridRow, isFilled } from './grid.ts';

const HAN_SPACE = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/**
 * Closes the spaces that a narrow cell has put between Chinese letters where nothing is lost by it: the same words
 * stand elsewhere in the table without them (依据实际掌握情 况), or four letters and more stand apart (建 筑 施 工), or,
 * in a header, any letters (备 注). Names like 李 静 stay as they are.
 */
export function closeCellSpaces(grid: Grid): Grid {
  const whole = new Set<string>();
  for (const row of grid.body)
    for (const cell of row.cells) if (isFilled(cell) && !cell.includes(' ')) whole.add(toKey(cell));
  const close = (cell: GridCell) => (isFilled(cell) ? closeCell(cell, whole) : cell);
  const title = (cell: GridCell) => (isFilled(cell) ? closeTitle(cell) : cell);
  return {
    ...grid,
    head: grid.head.map((row) => mapCells(row, title)),
    body: grid.body.map((row) => mapCells(row, close)),
  };
}

const mapCells = (row: GridRow, map: (cell: GridCell) => GridCell): GridRow => ({ ...row, cells: row.cells.map(map) });

const toKey = (cell: string): string => cell.normalize('NFKC');

function closeCell(cell: string, whole: ReadonlySet<string>): string {
  if (!cell.includes(' ')) return cell;
  if (isSpread(cell, 4)) return cell.replace(/ /g, '');
  const closed = cell.replace(HAN_SPACE, '');
  return closed !== cell && whole.has(toKey(closed)) ? closed : cell;
}

/** A title: spread letters are closed, and spaces between letters, which only the narrow cell has put there. */
const closeTitle = (cell: string): string => (isSpread(cell, 2) ? cell.replace(/ /g, '') : cell.replace(HAN_SPACE, ''));

/** Whether single letters, at least so many, stand apart from each other: `品 安 全 治 理`. */
export function isSpread(cell: string, least: number): boolean {
  const letters = cell.split(' ');
  return letters.length >= least && letters.every((letter) => /^\p{Script=Han}$/u.test(letter));
}
