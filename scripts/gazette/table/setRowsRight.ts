import { findSlide, slide } from './findSlide.ts';
import { type Grid, type GridCell, type GridRow, filledCells, filledLength, isFilled, toWidth } from './grid.ts';
import { joinSplitCell } from './joinSplitCell.ts';
import { type Column, readColumns } from './readColumns.ts';
import { type ItemLabel, follows, readItemLabel } from './readItemLabel.ts';
import { hasSerials, isSerial, toRowKinds } from './rowKinds.ts';
import { type Fits, toFits } from './toProfiles.ts';

/** Fewer rows do not say what belongs into a column. */
const MIN_ROWS = 6;

/** More columns are not looked at: the time for a row grows with their third power. */
const MAX_COLUMNS = 24;

/** A row whose cells did not stand where they belong. */
export interface Shifted {
  readonly line: number;
  readonly before: readonly GridCell[];
  /** Its right form; absent if that is not certain and it was kept as found. */
  readonly after?: readonly GridCell[];
}

/**
 * Sets rows right whose cells slid to the left or right, or that have a cell too many because one was cut in two, where
 * the words of the other rows leave no doubt; every other row stays as found. Rows that stay wrong are told. Without
 * `mend` all stay.
 *
 *     7⇥      ⇥园区办公室⇥2024年   ▶   7⇥园区办公室⇥2024年⇥
 */
export function setRowsRight(grid: Grid, mend = true): { grid: Grid; shifted: readonly Shifted[] } {
  const kinds = toRowKinds(grid.head, grid.body);
  // Rows above a header inside the table are lines of a form; a table without any header is one.
  const start = grid.head.length > 0 ? 0 : kinds.indexOf('header') + 1;
  const isForm = grid.head.length === 0 && start === 0;
  const isItem = (at: number) => at >= start && kinds[at] === 'item';
  const items = grid.body.filter((_, at) => isItem(at));
  if (items.length < MIN_ROWS || grid.columns > MAX_COLUMNS || isForm) return { grid: widen(grid), shifted: [] };
  const reader = new RowReader(readColumns(items, grid.columns), hasSerials(grid.head, grid.body), mend);
  const body = grid.body.map((row, at) => reader.read(row, isItem(at)));
  return { grid: widen({ ...grid, body }), shifted: reader.shifted };
}

/** As many columns as the longest row has cells. */
function widen(grid: Grid): Grid {
  const columns = grid.body.reduce((most, row) => Math.max(most, filledLength(row.cells)), grid.columns);
  const toWide = (row: GridRow): GridRow => ({ ...row, cells: toWidth(row.cells, columns) });
  return { ...grid, columns, head: grid.head.map(toWide), body: grid.body.map(toWide) };
}

/** Reads one row after the other and remembers the last numbered item of each column. */
class RowReader {
  readonly shifted: Shifted[] = [];
  private readonly columns: readonly Column[];
  private readonly numbered: boolean;
  private readonly mend: boolean;
  private readonly labels: (ItemLabel | null)[] = [];

  constructor(columns: readonly Column[], numbered: boolean, mend: boolean) {
    this.columns = columns;
    this.numbered = numbered;
    this.mend = mend;
  }

  read(row: GridRow, isItem: boolean): GridRow {
    const right = isItem ? this.toRight(row) : row;
    for (const [column, cell] of right.cells.entries()) {
      const label = isFilled(cell) ? readItemLabel(cell) : null;
      if (label) this.labels[column] = label;
    }
    return right;
  }

  private toRight(row: GridRow): GridRow {
    const [line, before] = [row.lines[0] ?? 0, row.cells];
    const after = this.findRight(row);
    if (after === before) return row;
    if (after === 'unclear' || !this.mend) {
      this.shifted.push({ line, before });
      return { ...row, doubtful: true };
    }
    this.shifted.push({ line, before, after });
    return { ...row, cells: after };
  }

  /** The cells where they belong: the same if they do; `unclear` if they do not and that is not certain. */
  private findRight(row: GridRow): readonly GridCell[] | 'unclear' {
    const { cells } = row;
    const fits = this.toFits(cells);
    const tooLong = filledLength(cells) > this.columns.length;
    const joined = tooLong ? joinSplitCell(cells, fits, this.columns.length) : null;
    if (joined) return joined;
    const first = this.numbered && isSerial(cells[0]) ? 1 : 0;
    const found = this.isAlone(row)
      ? null
      : findSlide({ cells, fits, first, broken: tooLong || row.loose }, this.columns);
    if (found === null && !row.loose && !tooLong) return cells;
    if (found === null || found === 'unclear') return 'unclear';
    const after = slide(cells, found);
    return filledLength(after) > this.columns.length ? 'unclear' : after;
  }

  /** A row of one cell says nothing by its words; by its number it may. */
  private isAlone(row: GridRow): boolean {
    const [cell, ...others] = filledCells(row);
    if (others.length > 0 || row.loose || filledLength(row.cells) > this.columns.length) return false;
    const label = readItemLabel(cell ?? '');
    return !label || !this.labels.some((last) => follows(label, last));
  }

  /** Fits of the words; more where a column's cells are items of the same form, 2 where the number goes on theirs. */
  private toFits(cells: readonly GridCell[]): Fits {
    const labels = cells.map((cell) => readItemLabel(cell ?? ''));
    const ofWords = toFits(
      cells,
      this.columns.map(({ profile }) => profile),
      true,
    );
    return (at, column) => {
      const label = labels[at];
      if (label && follows(label, this.labels[column] ?? null)) return 2;
      const fit = ofWords(at, column);
      return label && this.columns[column]?.form === label.form ? Math.max(fit, 0.6) : fit;
    };
  }
}
