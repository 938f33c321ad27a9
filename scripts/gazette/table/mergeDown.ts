import { type Grid, type GridRow, type DroppedText, isFilled } from './grid.ts';
import { isNumber } from './isNumber.ts';
import { type RowKind, hasSerials, isSerial, numbersGroups, toRowKinds } from './rowKinds.ts';

/** Longer cells are no labels of groups. */
const MAX_LABEL = 40;

/** `owners[row][column]`: the row whose cell reaches down over this one; the row itself if it stands alone. */
export type Owners = readonly (readonly number[])[];

export interface MergedDown {
  readonly grid: Grid;
  readonly owners: Owners;
  /** What each row was before words were merged out of it. */
  readonly kinds: readonly RowKind[];
}

/** Rows from `first` to `last`, whose cells in the columns to the left are one. */
type Run = readonly [first: number, last: number];

/**
 * Finds cells that print has merged downwards: in the first columns (after the number of the row), an empty cell or a
 * repeated value belongs to the value above, as long as the columns to its left go on, too. A label that print has set
 * in the middle of its group covers the whole group. Group rows, totals and headers inside the table end all groups.
 *
 *     1⇥水利⇥修渠        1⇥水利⇥修渠
 *     2⇥   ⇥清淤    ▶   2⇥  │ ⇥清淤
 *     3⇥水利⇥蓄水        3⇥  │ ⇥蓄水
 */
export function mergeDown(grid: Grid): MergedDown {
  const kinds = toRowKinds(grid.head, grid.body);
  const start = grid.head.length > 0 ? 0 : kinds.indexOf('header') + 1;
  const owners = grid.body.map((_, at) => Array.from({ length: grid.columns }, () => at));
  const body = grid.body.map((row) => ({ ...row, cells: [...row.cells] }));
  const dropped: DroppedText[] = [];
  if (grid.head.length === 0 && start === 0) return { grid, owners, kinds };
  const sections = toSections(kinds, start);
  const first = isNumberedOnce(grid, sections) ? 1 : 0;
  let runs = sections;
  for (let column = first; column < grid.columns - 1; column++) {
    const labels: LabelColumn = { body: grid.body, column, nested: column > first };
    if (!isLabelColumn(labels, runs)) break;
    const centred = runs.some((run) => isCentred(labels, run));
    runs = runs.flatMap((run) => splitRun(labels, run, centred));
    for (const run of runs) mergeRun(run, column, body, owners, dropped);
  }
  return { grid: { ...grid, body, dropped: [...grid.dropped, ...dropped] }, owners, kinds };
}

/** Runs of item rows between the rows of other kinds. */
function toSections(kinds: readonly RowKind[], start: number): Run[] {
  const runs: Run[] = [];
  for (let at = start; at < kinds.length; at++) {
    if (kinds[at] !== 'item') continue;
    const last = runs.at(-1);
    if (last?.[1] === at - 1) runs[runs.length - 1] = [last[0], at];
    else runs.push([at, at]);
  }
  return runs;
}

/** Whether the first column gives each row a number of its own, so that it labels rows and not groups. */
function isNumberedOnce(grid: Grid, sections: readonly Run[]): boolean {
  if (!hasSerials(grid.head, grid.body)) return false;
  return sections.every(([first, last]) => {
    const rows = grid.body.slice(first, last + 1);
    return rows.filter((row) => isSerial(row.cells[0])).length >= rows.length * 0.9 && !numbersGroups(rows);
  });
}

interface LabelColumn {
  readonly body: readonly GridRow[];
  readonly column: number;
  /** Whether the columns to its left divide the rows into groups, too. */
  readonly nested: boolean;
}

/**
 * Whether a column holds labels of groups: short words, the first cell of the table filled, some cells empty, and never
 * empty where all to the right is empty, too. Numbers of rows that come in groups of the same number are labels as well.
 */
function isLabelColumn({ body, column, nested }: LabelColumn, runs: readonly Run[]): boolean {
  const rows = runs.flatMap(([first, last]) => body.slice(first, last + 1));
  const cells = rows.map((row) => row.cells[column]);
  const labels = cells.filter(isFilled);
  if (labels.length === cells.length)
    return labels.every(isSerial) && labels.some((cell, at) => cell === labels[at - 1]);
  if (labels.length === 0 || cells.includes(null) || (!nested && !isFilled(cells[0]))) return false;
  if (column > 0 && labels.some(isNumber)) return false;
  if (labels.reduce((sum, cell) => sum + cell.length, 0) > labels.length * MAX_LABEL) return false;
  return rows.every((row, at) => isFilled(cells[at]) || row.cells.slice(column + 1).some(isFilled));
}

const keyAt = ({ body, column }: LabelColumn, at: number): string =>
  (body[at]?.cells[column] ?? '').normalize('NFKC').replace(/\s/g, '');

/**
 * Whether print has set a label in the middle of its group: a group of the column to the left begins with an empty cell,
 * or the label stands again, below an empty cell, within a page.
 */
function isCentred(labels: LabelColumn, [first, last]: Run): boolean {
  let label = '';
  for (let at = first; at <= last; at++) {
    const key = keyAt(labels, at);
    if (key === '') continue;
    if (label === '' && at > first && labels.nested) return true;
    if (key === label && labels.body[at]?.gap === false && keyAt(labels, at - 1) === '') return true;
    label = key;
  }
  return false;
}

/**
 * Divides a run of rows where a new label begins. An empty cell goes with the label above; where labels stand in the
 * middle of their groups, only with one that stands both above and below. A group of the column to the left that has
 * one label only is covered by it, wherever it stands.
 */
function splitRun(labels: LabelColumn, [first, last]: Run, centred: boolean): Run[] {
  const keys = Array.from({ length: last - first + 1 }, (_, at) => keyAt(labels, first + at));
  const distinct = new Set(keys.filter((key) => key !== '')).size;
  if (distinct === 1 && (labels.nested || (!centred && keys[0] !== ''))) return [[first, last]];
  const next = nextFilled(keys);
  const runs: Run[] = [];
  let label = '';
  keys.forEach((key, at) => {
    const goesOn = key === '' ? label !== '' && (!centred || next[at] === label) : key === label;
    if (key !== '') label = key;
    else if (!goesOn) label = '';
    if (goesOn) runs[runs.length - 1] = [runs.at(-1)?.[0] ?? first, first + at];
    else runs.push([first + at, first + at]);
  });
  return runs;
}

/** For each place the next label from there on. */
function nextFilled(keys: readonly string[]): string[] {
  const next: string[] = [];
  for (let at = keys.length - 1; at >= 0; at--) next[at] = keys[at] === '' ? (next[at + 1] ?? '') : (keys[at] ?? '');
  return next;
}

type OpenRow = Omit<GridRow, 'cells'> & { cells: (string | null)[] };

/** Puts the value of a run into its first row and lets it reach down over the others. */
function mergeRun(
  [first, last]: Run,
  column: number,
  body: OpenRow[],
  owners: number[][],
  dropped: DroppedText[],
): void {
  const wide = (at: number) => body[at]?.cells[column + 1] === null;
  const top = body[first];
  if (!top || first === last) return;
  for (let at = first; at <= last; at++) if (wide(at) !== wide(first)) return;
  for (let at = first + 1; at <= last; at++) {
    const row = body[at];
    const cell = row?.cells[column];
    if (row && isFilled(cell)) {
      if (top.cells[column] === '') top.cells[column] = cell;
      else dropped.push({ line: row.lines[0] ?? 0, text: cell });
      row.cells[column] = '';
    }
    const own = owners[at];
    if (own) own[column] = first;
  }
}
