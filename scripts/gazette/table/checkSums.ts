import { type Grid, type GridRow, isFilled } from './grid.ts';
import { decimalsOf, isNone, toNumber } from './isNumber.ts';
import { hasSerials, isSerial, isSubtotalRow, toRowKinds } from './rowKinds.ts';

/** A total that is not the sum of its rows. */
export interface SumFault {
  readonly line: number;
  /** Title of the column. */
  readonly title: string;
  readonly total: string;
  readonly sum: string;
  readonly difference: string;
}

/** Columns whose numbers are not added up: rates, averages, years, numbers of things. */
const NO_SUM = /(?:率|比|均|单价|价格|标准|年份|年度|编号|序号|电话|邮编|排名|得分|%|％|‰)/;

/** Rows that are part of another row, so that adding all up counts twice. */
const PART = /^(?:其中|#|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）])/;

/**
 * Checks each 合计 row against the rows of its table: columns of plain numbers only, exactly for whole numbers, within
 * rounding for others. Says nothing where it is not plain which rows a total adds up.
 */
export function checkSums(grid: Grid): SumFault[] {
  const kinds = toRowKinds(grid.head, grid.body);
  const totals = grid.body.filter((row, at) => kinds[at] === 'total' && !isSubtotalRow(row));
  const items = grid.body.filter((_, at) => kinds[at] === 'item');
  const [total] = totals;
  if (
    !total ||
    totals.length > 1 ||
    grid.head.length !== 1 ||
    items.length < 2 ||
    kinds.includes('doubtful') ||
    items.some(isPart)
  )
    return [];
  if (kinds.some((kind, at) => kind === 'group' && (grid.body[at]?.cells.filter(isFilled).length ?? 0) > 1)) return [];
  const counted = hasSerials(grid.head, items) ? items.filter((row) => isSerial(row.cells[0])) : items;
  if (counted.length !== items.length) return [];
  return total.cells.flatMap((_, column) => checkColumn(grid, total, items, column));
}

const isPart = (row: GridRow): boolean => row.cells.slice(0, 2).some((cell) => isFilled(cell) && PART.test(cell));

function checkColumn(grid: Grid, total: GridRow, items: readonly GridRow[], column: number): SumFault[] {
  const title = grid.head[0]?.cells[column];
  const printed = total.cells[column];
  const cells = items.map((row) => row.cells[column]).filter(isFilled);
  if (column === 0 || !isFilled(title) || !isFilled(printed) || NO_SUM.test(title) || cells.length < 2) return [];
  const target = toNumber(printed);
  const values = cells.map((cell) => (isNone(cell) ? 0 : toNumber(cell)));
  if (target === null || values.includes(null)) return [];
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  if (Math.abs(sum - target) <= toTolerance(printed, cells)) return [];
  const show = (value: number) => value.toFixed(Math.max(decimalsOf(printed), ...cells.map(decimalsOf)));
  const line = total.lines[0] ?? 0;
  return [{ line, title, total: printed, sum: show(sum), difference: show(Math.abs(sum - target)) }];
}

/** How far a sum may be off: nothing between whole numbers, half of the last digit printed for each rounded number. */
function toTolerance(total: string, cells: readonly string[]): number {
  const decimals = decimalsOf(total);
  const rounded = decimals > 0 || cells.some((cell) => decimalsOf(cell) > 0);
  return 1e-9 + (rounded ? ((cells.length + 1) / 2) * 10 ** -decimals : 0);
}
