import type { TableCode } from '../diagnostics/table.ts';
import { diagnose } from '../diagnostics.ts';
import type { Report } from '../types.ts';
import { checkNumbers } from './checkNumbers.ts';
import { checkSums } from './checkSums.ts';
import type { Grid, GridCell } from './grid.ts';
import type { Joined } from './joinCutCells.ts';
import type { Shifted } from './setRowsRight.ts';

type Tell = (code: TableCode, line: number, words?: Readonly<Record<string, string | number>>) => void;

/** A report for the lines of one source. */
export function toTell(path: string, report: Report): Tell {
  return (code, line, words = {}) => report(diagnose(code, { path, line }, words));
}

/** Tells what was mended in a table, what was not, and what does not add up. */
export function reportTable(grid: Grid, shifted: readonly Shifted[], joined: readonly Joined[], tell: Tell): void {
  for (const { line, before, after } of shifted) {
    if (after) tell('table-row-set-right', line, { before: show(before), after: show(after) });
    else tell('table-shifted-row', line);
  }
  for (const { line, text } of joined) tell('table-cell-joined', line, { text });
  for (const { line, kind, from, to } of checkNumbers(grid)) {
    tell(kind === 'gap' ? 'table-number-gap' : 'table-number-doubled', line, { from, to });
  }
  for (const { line, ...words } of checkSums(grid)) tell('table-sum', line, { ...words });
}

/** A row in a message: its cells, cut short, with bars between them. */
const show = (cells: readonly GridCell[]): string => cells.map((cell) => shorten(cell ?? '')).join('｜');

const shorten = (cell: string): string => (cell.length > 12 ? `${cell.slice(0, 11)}…` : cell);
