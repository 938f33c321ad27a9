import { joinWords, openBracket } from '../forms.ts';
import { isSpread } from './closeCellSpaces.ts';
import { type Grid, type GridCell, type GridRow, type DroppedText, filledCells, isFilled } from './grid.ts';
import { isSerial, hasSerials } from './rowKinds.ts';

/** A cell that the page break cut in two, told by the line that it went on in. */
export interface Joined {
  readonly line: number;
  readonly text: string;
}

/**
 * Joins the cells that a page break has cut, where that is certain:
 *
 * - a row without a number, first on its page, in a table that numbers every row, whose words go on those above;
 * - the label of a group that goes on after the break with the letter that it broke off with: 深化危险化学品 + 品安全治理.
 */
export function joinCutCells(grid: Grid): { grid: Grid; joined: readonly Joined[] } {
  const joined: Joined[] = [];
  const dropped: DroppedText[] = [];
  const numbered = isNumberedThroughout(grid);
  const body: GridRow[] = [];
  for (const row of grid.body) {
    const above = body.at(-1);
    if (row.gap && above && numbered && isRestOf(row, above)) {
      body[body.length - 1] = joinRows(above, row);
      joined.push({ line: row.lines[0] ?? 0, text: filledCells(row).join(' ') });
      continue;
    }
    const label = row.gap ? findCutLabel(row, body) : null;
    if (!label) {
      body.push(row);
      continue;
    }
    body[label.at] = withCell(body[label.at] ?? row, label.column, label.text);
    body.push(withCell(row, label.column, ''));
    joined.push({ line: row.lines[0] ?? 0, text: label.text });
    dropped.push({ line: row.lines[0] ?? 0, text: label.doubled });
  }
  return { grid: { ...grid, body, dropped: [...grid.dropped, ...dropped] }, joined };
}

/** Whether every row but the first ones of pages has a number. */
function isNumberedThroughout(grid: Grid): boolean {
  return (
    hasSerials(grid.head, grid.body) &&
    grid.body.every((row) => row.gap || isSerial(row.cells[0]) || filledCells(row).length === 1)
  );
}

/** Whether each filled cell goes on the unfinished one above it. */
function isRestOf(row: GridRow, above: GridRow): boolean {
  if (row.cells[0] !== '' || !isSerial(above.cells[0]) || filledCells(row).length === 0) return false;
  const pairs = row.cells.flatMap((cell, at): [GridCell, string][] =>
    isFilled(cell) ? [[above.cells[at] ?? '', cell]] : [],
  );
  return (
    pairs.every(([upper]) => isFilled(upper) && !/[。！？]$/.test(upper)) &&
    pairs.some(([upper, lower]) => isCut(upper ?? '', lower))
  );
}

/** Whether the upper words cannot end there, or the lower ones cannot begin so. */
const isCut = (upper: string, lower: string): boolean =>
  openBracket(upper) !== '' || /[，、（(“《]$/.test(upper) || /^[，、。；）)”》]/.test(lower);

function joinRows(above: GridRow, row: GridRow): GridRow {
  const cells = above.cells.map((upper, at) => {
    const lower = row.cells[at];
    return isFilled(upper) && isFilled(lower) ? joinWords(upper, lower) : upper;
  });
  return { ...above, lines: [...above.lines, ...row.lines], cells };
}

interface CutLabel {
  /** Row and column of the label's first half. */
  readonly at: number;
  readonly column: number;
  /** The label whole, and the letters that were printed twice. */
  readonly text: string;
  readonly doubled: string;
}

/** The label of a group whose rest stands in the first row of a page, under empty cells to its left. */
function findCutLabel(row: GridRow, body: readonly GridRow[]): CutLabel | null {
  const column = row.cells.findIndex(isFilled);
  const rest = row.cells[column];
  if (column < 1 || !isFilled(rest) || !row.cells.slice(column + 1).some(isFilled)) return null;
  const at = body.findLastIndex((above) => isFilled(above.cells[column]));
  const start = body[at]?.cells[column];
  if (!isFilled(start) || !isFilled(body[at]?.cells[column - 1])) return null;
  const lower = isSpread(rest, 4) ? rest.replace(/ /g, '') : rest;
  if (start.length > 30 || lower.length > 30 || !start.endsWith(lower.slice(0, 1)) || !/^\p{Script=Han}/u.test(lower))
    return null;
  return { at, column, text: start + lower.slice(1), doubled: lower.slice(0, 1) };
}

const withCell = (row: GridRow, column: number, text: string): GridRow => ({
  ...row,
  cells: row.cells.map((cell, at) => (at === column ? text : cell)),
});
