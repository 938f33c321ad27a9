import { type Grid, type GridRow, filledCells, isFilled } from './grid.ts';
import { readItemLabel } from './readItemLabel.ts';
import { hasSerials, isSerial, numbersGroups, serialOf, toRowKinds } from './rowKinds.ts';

/** A number that is missing or stands twice. */
export interface NumberFault {
  readonly line: number;
  readonly kind: 'gap' | 'doubled';
  /** The first and the last number that is missing, or the one that stands twice. */
  readonly from: number;
  readonly to: number;
}

/** In fewer numbered items of a column a missing number says nothing. */
const MIN_ITEMS = 5;

/**
 * Gaps and doubles in the numbers of a table: those of its 序号 column, and those of items in a column of numbered items
 * (`（1）…`, `（2）…`). Numbers may begin at any and begin
 * again anywhere. A number that stands for a group of rows and is repeated
 * on each of them is no double. Forms, whose rows are empty, say nothing.
 */
export function checkNumbers(grid: Grid): NumberFault[] {
  if (grid.head.length === 0) return [];
  const kinds = toRowKinds(grid.head, grid.body);
  const rows = grid.body.filter((_, at) => kinds[at] === 'item' || kinds[at] === 'doubtful');
  if (rows.filter((row) => filledCells(row).length > 1).length * 2 <= rows.length) return [];
  const faults = hasSerials(grid.head, rows) ? checkSerials(rows) : [];
  const items = Array.from({ length: grid.columns - 1 }, (_, at) => checkItems(rows, at + 1));
  return [...faults, ...items.flat()];
}

function checkSerials(rows: readonly GridRow[]): NumberFault[] {
  const numbered = rows.filter((row) => isSerial(row.cells[0]));
  const single = !numbersGroups(numbered) && numbered.length === rows.length;
  const faults: NumberFault[] = [];
  numbered.forEach((row, at) => {
    const above = numbered[at - 1];
    if (!above) return;
    const [line, number, last] = [row.lines[0] ?? 0, numberOf(row), numberOf(above)];
    if (number > last + 1) faults.push({ line, kind: 'gap', from: last + 1, to: number - 1 });
    else if (number === last && single) faults.push({ line, kind: 'doubled', from: number, to: number });
  });
  return faults;
}

const numberOf = (row: GridRow): number => serialOf(row.cells[0] ?? '');

/** Gaps in a column whose cells nearly all begin with a number of the same form, each also counted inside the cell. */
function checkItems(rows: readonly GridRow[], column: number): NumberFault[] {
  const cells = rows.flatMap((row) => {
    const cell = row.cells[column];
    return isFilled(cell) ? [{ line: row.lines[0] ?? 0, cell, label: readItemLabel(cell) }] : [];
  });
  const form = cells.find(({ label }) => label)?.label?.form;
  const items = cells.filter(({ label }) => label?.form === form);
  if (form === undefined || items.length < MIN_ITEMS || items.length < cells.length * 0.8) return [];
  const faults: NumberFault[] = [];
  let last = (items[0]?.label?.number ?? 1) - 1;
  for (const { line, cell, label } of items) {
    const number = label?.number ?? 0;
    if (number > last + 1) faults.push({ line, kind: 'gap', from: last + 1, to: number - 1 });
    last = lastItem(cell, number);
  }
  return faults;
}

/** The last number of the items that a cell holds one after the other: `（1）… （2）…` → 2. */
function lastItem(cell: string, number: number): number {
  let last = number;
  for (const [, digits] of cell.matchAll(/(?:^|[\s。；;])[（(]?(\d{1,3})[)）.．、](?!\d)/g)) {
    if (Number(digits) === last + 1) last++;
  }
  return last;
}
