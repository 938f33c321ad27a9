import { joinWords, openBracket } from '../forms.ts';
import { isSpread } from './closeCellSpaces.ts';
import { type Grid, type GridRow, type DroppedText, filledCells, isFilled } from './grid.ts';
import { toRowKinds } from './rowKinds.ts';

/** A cell that the page break cut in two, told by the line that it went on in. */
export interface Joined {
  readonly line: number;
  readonly text: string;
}

/**
 * Joins the cells that a page break has cut, where that is certain:
 *
 * - the first row of a page that leaves a column empty which all other rows fill, and whose words go on those above;
 * - the label of a group that goes on after the break with the letter that it broke off with: 深化危险化学品 + 品安全治理.
 */
export function joinCutCells(grid: Grid): { grid: Grid; joined: readonly Joined[] } {
  const joined: Joined[] = [];
  const dropped: DroppedText[] = [];
  const full = findFullColumns(grid);
  const body: GridRow[] = [];
  for (const row of grid.body) {
    const above = body.at(-1);
    if (row.gap && above && isRestOf(row, above, full)) {
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

/** A column that no row but the first ones of pages leaves empty. */
interface FullColumn {
  readonly column: number;
  /** Whether its cells end like sentences. */
  readonly sentences: boolean;
}

function findFullColumns(grid: Grid): FullColumn[] {
  const kinds = toRowKinds(grid.head, grid.body);
  const rows = grid.body.filter((row, at) => kinds[at] === 'item' && !row.gap);
  if (grid.head.length === 0 || rows.length < 2) return [];
  return Array.from({ length: grid.columns }, (_, column) => column).flatMap((column) => {
    const cells = rows.map((row) => row.cells[column]).filter(isFilled);
    if (cells.length < rows.length) return [];
    const ends = cells.filter((cell) => /[。；]$/.test(cell)).length;
    return [{ column, sentences: ends >= Math.max(3, cells.length - 1) }];
  });
}

/** Whether a row leaves a full column empty, and each of its cells goes on the unfinished one above it. */
function isRestOf(row: GridRow, above: GridRow, full: readonly FullColumn[]): boolean {
  if (!full.some(({ column }) => row.cells[column] === '')) return false;
  const pairs = row.cells.flatMap((lower, column) =>
    isFilled(lower) ? [{ column, lower, upper: above.cells[column] ?? '' }] : [],
  );
  if (pairs.some(({ upper }) => upper === '' || /[。！？]$/.test(upper))) return false;
  const sentences = new Set(full.filter((each) => each.sentences).map(({ column }) => column));
  return pairs.some(
    ({ column, upper, lower }) => isCut(upper, lower) || (sentences.has(column) && !/[；;]$/.test(upper)),
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
