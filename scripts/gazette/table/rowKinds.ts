import { type GridCell, type GridRow, filledCells, isFilled } from './grid.ts';
import { isFormRow, isHeaderRow } from './isHeaderRow.ts';
import { readItemLabel } from './readItemLabel.ts';

/** What a row of the body is by its own words. */
export type RowKind = 'item' | 'group' | 'total' | 'header' | 'note' | 'doubtful';

const SERIAL = /^\d{1,4}[.、]?$/;
const TOTAL = /^(?:合计|总计|共计|小计|累计)(?:$|[（(：:])/;

/** A label of Chinese numerals or of a part: `一、…`, `（二）…`, `第三部分`. */
const GROUP_LABEL =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[部类章节批])/;

export const isSerial = (cell: GridCell | undefined): cell is string =>
  isFilled(cell) && cell.length <= 8 && SERIAL.test(cell.normalize('NFKC'));

/** The number in a cell of a 序号 column. */
export const serialOf = (cell: string): number => parseInt(cell.normalize('NFKC'), 10);

/** Whether the first column numbers the rows: it is called 序号, or it counts up from 1 (编号 may be anything). */
export function hasSerials(head: readonly GridRow[], body: readonly GridRow[]): boolean {
  const serials = body.map((row) => row.cells[0]).filter(isSerial);
  if (serials.length === 0) return false;
  if (head[0]?.cells[0]?.startsWith('序')) return true;
  const steps = serials.filter((cell, at) => at > 0 && serialOf(cell) === serialOf(serials[at - 1] ?? '') + 1);
  return serials.length >= 3 && serialOf(serials[0] ?? '') === 1 && steps.length >= (serials.length - 1) * 0.8;
}

/** More rows with the number of the row above them are groups. */
const MAX_DOUBLES = 2;

/**
 * Whether a number stands for a group of rows and is repeated on each of them, and not printed twice by mistake: it is
 * repeated often, or beside it the label of the group is empty or repeated, too.
 */
export function numbersGroups(rows: readonly GridRow[]): boolean {
  const repeated = rows.flatMap((row, at) => {
    const above = rows[at - 1];
    return above && isSerial(row.cells[0]) && row.cells[0] === above.cells[0] ? [[above, row] as const] : [];
  });
  if (repeated.length > MAX_DOUBLES) return true;
  return repeated.some(([above, row]) => {
    const [upper, lower] = [above.cells[1], row.cells[1]];
    return !isFilled(upper) || !isFilled(lower) || upper === lower;
  });
}

/**
 * What each row of the body is. A group row names the rows below it: it has one cell, with a label like 一、 or in bold,
 * or, where nearly all rows are numbered, no number above a row that has one; or all its cells repeat the same words. In a table
 * without a header, which may be a form, only labels and bold say so.
 */
export function toRowKinds(head: readonly GridRow[], body: readonly GridRow[]): RowKind[] {
  const serials = body.filter((row) => isSerial(row.cells[0])).length;
  const numbered = hasSerials(head, body) && serials >= body.length * 0.8;
  return body.map((row, at) => {
    if (row.doubtful) return 'doubtful';
    if (isTotalRow(row)) return 'total';
    if (isNote(row)) return 'note';
    const heading = filledCells(row).length >= 3 && isFilled(row.cells[0]) && isHeaderRow(row.cells);
    if (heading && !isFormRow(row.cells)) return 'header';
    return isLabelled(row) || isRepeated(row) || isSpanning(row) || (numbered && isUnnumbered(body, at))
      ? 'group'
      : 'item';
  });
}

/** `注：…` in the first cell and nothing else. */
export const isNote = (row: GridRow): boolean =>
  filledCells(row).length === 1 &&
  /^(?:备?注|说明|附注|填表说明|(?:资料|数据)来源)\s?\d?[：:]/.test(row.cells[0] ?? '');

/** 合计, 小计 … in the first filled cell, which is among the first two. */
export function isTotalRow(row: GridRow): boolean {
  const label = row.cells.slice(0, 2).find(isFilled);
  return label !== undefined && TOTAL.test(label.replace(/\s/g, ''));
}

/** Whether the row is a 小计, which adds up only its group. */
export const isSubtotalRow = (row: GridRow): boolean =>
  row.cells.slice(0, 2).some((cell) => cell?.replace(/\s/g, '').startsWith('小计'));

function isLabelled(row: GridRow): boolean {
  const cell = row.cells[0];
  return isFilled(cell) && filledCells(row).length === 1 && (row.bold || GROUP_LABEL.test(cell));
}

/** Whether one cell was merged over the whole row: its words stand in every cell. */
export function isRepeated(row: GridRow): boolean {
  const [cell = '', ...others] = filledCells(row);
  return (
    others.length >= 2 &&
    others.length + 1 === row.cells.length &&
    others.every((other) => other === cell) &&
    !/\d/.test(cell)
  );
}

/** Whether the first cell reaches over the whole row. */
const isSpanning = (row: GridRow): boolean => row.cells.length > 2 && row.cells.slice(1).every((cell) => cell === null);

/** A short single cell without a number, above a row that has one, and not a merged cell repeated from above. */
function isUnnumbered(body: readonly GridRow[], at: number): boolean {
  const [row, next, above] = [body[at], body[at + 1], body[at - 1]];
  if (!row || !next || !isSerial(next.cells[0]) || row.loose || row.gap) return false;
  const [cell, ...others] = filledCells(row);
  if (cell === undefined || others.length > 0 || cell.length > 30) return false;
  if (readItemLabel(cell) || /[。；，]/.test(cell) || isSerial(cell)) return false;
  const column = row.cells.indexOf(cell);
  return above?.cells[column] !== cell;
}
