import {
  type DroppedText,
  type Grid,
  type GridRow,
  filledCells,
  filledLength,
  isFilled,
  droppedRow,
  toWidth,
} from './grid.ts';
import { isFormRow, isHeaderRow } from './isHeaderRow.ts';
import { isNone, isNumber } from './isNumber.ts';
import { isSameHeader } from './isSameHeader.ts';
import { isRepeated } from './rowKinds.ts';

/** In fewer rows a longer one is no exception. */
const MIN_ROWS = 6;

/** A numbered item: no title of a column. */
const NUMBERED = /^(?:\d{1,2}[.、．]|[①-⑳]|[（(]\d)/;

/** A grid and the words that stood above its header. */
export interface CaptionedGrid {
  readonly grid: Grid;
  readonly caption?: string;
}

/**
 * Rows → grid: the header is set apart, its repetitions on the next pages are merged into it, rows of one cell above it
 * become the caption, and every row gets as many cells as the table has columns. After this stage the first row after
 * a repeated header counts as the first of a page.
 */
export function toGrid(rows: readonly GridRow[]): CaptionedGrid {
  const above = countAbove(rows);
  const table = rows.slice(above);
  const count = countHead(table);
  const { head, body, repeated } = mergeHeaders(table.slice(0, count), table.slice(count));
  const columns = countColumns(head, body);
  const grid = {
    columns,
    head: toHead(head, columns),
    body: body.map((row) => ({ ...row, cells: toWidth(row.cells, columns) })),
    dropped: [...repeated.map(droppedRow), ...rows.slice(0, above).flatMap(toRepeats)],
  };
  const words = rows.slice(0, above).map(filledCells);
  const caption = words.map(([first]) => first).join(' ');
  return caption === '' ? { grid } : { grid, caption };
}

/** The words of a caption that stand in its row again. */
function toRepeats(row: GridRow): DroppedText[] {
  const text = filledCells(row).slice(1).join(' ');
  return text === '' ? [] : [{ line: row.lines[0] ?? 0, text }];
}

/** How many rows of one cell stand above the header (`表1 …`, `单位：万元`). */
function countAbove(rows: readonly GridRow[]): number {
  const above = rows.slice(0, 3).findIndex((row) => filledCells(row).length !== 1 && !isRepeated(row));
  return above > 0 && countHead(rows.slice(above)) > 0 ? above : 0;
}

/** Number of header rows at the top: 0, 1 or 2. */
function countHead(rows: readonly GridRow[]): number {
  const [first, second] = rows;
  if (!first || first.loose) return 0;
  if (second && isSecondHeader(first, second)) return 2;
  if (isFormRow(first.cells)) return 0;
  return isHeaderRow(first.cells) || isAboveNumbers(first, rows.slice(1)) ? 1 : 0;
}

/**
 * Whether a second row divides cells of the first: it is filled exactly below cells that reach over several columns.
 *
 *     序号⇥任务⇥责任⇥     ⇥时限
 *     ⇥    ⇥    单位⇥个人⇥
 */
function isSecondHeader(first: GridRow, second: GridRow): boolean {
  if (!isHeaderRow(first.cells) || second.gap || filledCells(second).length < 2 || isFilled(second.cells[0]))
    return false;
  if (filledCells(second).some((cell) => isNumber(cell) || cell.length > 30 || NUMBERED.test(cell))) return false;
  const reaches = (at: number) => !isFilled(first.cells[at]) || !isFilled(first.cells[at + 1]);
  const spans = first.cells.some(
    (cell, at) => isFilled(cell) && first.cells[at + 1] === '' && isFilled(second.cells[at + 1]),
  );
  return spans && second.cells.every((cell, at) => !isFilled(cell) || (at < first.cells.length && reaches(at)));
}

/** Whether a row of words stands above columns of numbers: a header by contrast. */
function isAboveNumbers(first: GridRow, below: readonly GridRow[]): boolean {
  const width = filledLength(first.cells);
  const titles = first.cells.slice(0, width);
  if (width < 2 || below.length < 2) return false;
  if (!titles.every((cell) => isFilled(cell) && !isNumber(cell) && cell.length <= 24 && !/[。；！？☐☑]/.test(cell)))
    return false;
  return titles.some((_, at) => {
    const cells = below.map((row) => row.cells[at]).filter(isFilled);
    return cells.length >= 2 && cells.some(isNumber) && cells.every((cell) => isNumber(cell) || isNone(cell));
  });
}

interface Pages {
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
  /** Rows that were merged away. */
  readonly repeated: readonly GridRow[];
}

/** Takes the header's repetitions out of the body; of all its printings the one with the most columns is kept. */
function mergeHeaders(head: readonly GridRow[], rows: readonly GridRow[]): Pages {
  const [first, second] = head;
  if (!first) return { head, body: rows, repeated: [] };
  const body: GridRow[] = [];
  const repeated: GridRow[] = [];
  let [best, pageBegins] = [first, false];
  for (const row of rows) {
    if (isSameHeader(row.cells, first.cells)) {
      if (!second && filledLength(row.cells) > filledLength(best.cells)) best = row;
      repeated.push(row);
      pageBegins = true;
    } else if (second && pageBegins && isSameHeader(row.cells, second.cells)) {
      repeated.push(row);
    } else {
      body.push(pageBegins ? { ...row, gap: true } : row);
      pageBegins = false;
    }
  }
  const others = [first, ...repeated].filter((row) => row !== best);
  return { head: second ? head : [best], body, repeated: others };
}

/**
 * Number of columns. Without a header, which may be a form, as many as the longest row has cells. With one: as many as
 * it has titles, or as a tenth of the rows fill; a row that is longer by itself has a cell too many. Blank columns at
 * the end of all rows are kept but for one, which is a trailing tab.
 */
function countColumns([head, second]: readonly GridRow[], body: readonly GridRow[]): number {
  const widest = body.reduce((most, row) => Math.max(most, row.width), head?.width ?? 0);
  if (!head) return widest;
  const lengths = body.map((row) => filledLength(row.cells)).sort((a, b) => b - a);
  const enough = body.length < MIN_ROWS ? 1 : Math.max(2, Math.ceil(body.length / 10));
  const titles = Math.max(filledLength(head.cells), filledLength(second?.cells ?? []));
  return Math.max(titles, lengths[enough - 1] ?? 0, Math.min(widest, usualWidth(body)) - 1);
}

/** The number of cells that most rows have in the source. */
function usualWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const { width } of rows) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/**
 * The header's cells: an empty one between two titles, or above a title of the second row, belongs to the title on its
 * left. Empty cells of the second row stay: the title above them reaches down.
 */
function toHead([first, second]: readonly GridRow[], columns: number): GridRow[] {
  if (!first) return [];
  const length = filledLength(first.cells);
  const cells = toWidth(first.cells, columns).map((cell, at) => {
    const reached = cell === '' && at > 0 && (at < length || isFilled(second?.cells[at]));
    return reached ? null : cell;
  });
  const top = { ...first, cells };
  return second ? [top, { ...second, cells: toWidth(second.cells, columns) }] : [top];
}
