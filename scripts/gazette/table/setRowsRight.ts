import { type Columns, findSlide, slide } from './findSlide.ts';
import { type Grid, type GridCell, type GridRow, filledCells, filledLength, isFilled, toWidth } from './grid.ts';
import { isNumber } from './isNumber.ts';
import { hasSerials, isSerial, toRowKinds } from './rowKinds.ts';
import { type Profile, fitOf, toFits, toProfiles } from './toProfiles.ts';
import { type ItemLabel, follows, readItemLabel } from './readItemLabel.ts';

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
 * the words of the other rows leave no doubt; every other row stays as found. Rows that stay wrong are told.
 *
 *     7⇥      ⇥园区办公室⇥2024年   ▶   7⇥园区办公室⇥2024年⇥
 */
export function setRowsRight(grid: Grid): { grid: Grid; shifted: readonly Shifted[] } {
  if (grid.body.length < MIN_ROWS || grid.columns > MAX_COLUMNS || !hasColumns(grid)) return { grid, shifted: [] };
  const reader = new RowReader(grid);
  const body = grid.body.map((row) => reader.read(row));
  const columns = body.reduce((most, row) => Math.max(most, filledLength(row.cells)), grid.columns);
  const widen = (row: GridRow): GridRow => ({ ...row, cells: toWidth(row.cells, columns) });
  return { grid: { ...grid, columns, head: grid.head.map(widen), body: body.map(widen) }, shifted: reader.shifted };
}

/** Whether the table has titled columns, so that it is no form. */
const hasColumns = (grid: Grid): boolean => grid.head.length > 0 || toRowKinds([], grid.body).includes('header');

class RowReader {
  readonly shifted: Shifted[] = [];
  private readonly grid: Grid;
  private readonly profiles: readonly Profile[];
  private readonly filled: readonly number[];
  private readonly numbered: boolean;
  private readonly kinds: ReadonlyMap<GridRow, string>;
  /** Columns of numbers: nine cells of ten, and at least five. */
  private readonly numbers: readonly number[];
  /** How the items are numbered in columns of numbered items. */
  private readonly forms: readonly (ItemLabel['form'] | null)[];
  /** The last numbered item of each column. */
  private readonly labels: (ItemLabel | null)[] = [];

  constructor(grid: Grid) {
    const kinds = toRowKinds(grid.head, grid.body);
    this.grid = grid;
    this.profiles = toProfiles(grid.body, grid.columns);
    this.filled = this.profiles.map(
      (_, column) => grid.body.filter((row) => isFilled(row.cells[column])).length / grid.body.length,
    );
    this.forms = this.profiles.map((_, column) => usualForm(grid.body, column));
    this.numbers = this.profiles.flatMap((_, column) => {
      const cells = grid.body.map((row) => row.cells[column]).filter(isFilled);
      const numbers = cells.filter(isNumber).length;
      return numbers >= 5 && numbers >= cells.length * 0.9 ? [column] : [];
    });
    this.numbered = hasSerials(grid.head, grid.body);
    // Rows above a header inside the table are lines of a form.
    const form = kinds.indexOf('header');
    this.kinds = new Map(grid.body.map((row, at) => [row, at < form ? 'form' : (kinds[at] ?? 'item')]));
  }

  read(row: GridRow): GridRow {
    const cells = this.kinds.get(row) === 'item' ? this.toRight(row) : row.cells;
    for (const [column, cell] of cells.entries()) {
      const label = isFilled(cell) ? readItemLabel(cell) : null;
      if (label) this.labels[column] = label;
    }
    return cells === row.cells ? row : { ...row, cells };
  }

  private toRight(row: GridRow): readonly GridCell[] {
    const tooLong = filledLength(row.cells) > this.grid.columns;
    const joined = tooLong ? this.joinSplitCell(row.cells) : null;
    const found = joined ?? this.findSlide(row);
    const right = found === 'unclear' || found === null ? row.cells : found;
    const mended = right !== row.cells;
    const wrong = found === 'unclear' || row.loose || filledLength(right) > this.grid.columns;
    if (mended || wrong) {
      this.shifted.push({ line: row.lines[0] ?? 0, before: row.cells, ...(mended && { after: right }) });
    }
    return right;
  }

  private findSlide(row: GridRow): readonly GridCell[] | 'unclear' | null {
    const fits = this.toFits(row.cells);
    const alone = filledCells(row).length === 1 && !row.loose && filledLength(row.cells) <= this.grid.columns;
    if (alone && !fits.flat().includes(2)) return null;
    const columns: Columns = {
      first: this.numbered && isSerial(row.cells[0]) ? 1 : 0,
      count: this.grid.columns,
      filled: this.filled,
      contradicted: new Set(
        this.numbers.filter((column) => isFilled(row.cells[column]) && !isNumber(row.cells[column])),
      ),
    };
    const found = findSlide(row.cells, fits, columns);
    return found === null || found === 'unclear' ? found : slide(row.cells, found);
  }

  /** Fits of the words; more where a column's cells are items of the same form, 2 where the number goes on theirs. */
  private toFits(cells: readonly GridCell[]): number[][] {
    return toFits(cells, this.profiles, true).map((fit, at) => {
      const label = readItemLabel(cells[at] ?? '');
      if (!label) return fit;
      return fit.map((each, column) => {
        if (follows(label, this.labels[column] ?? null)) return 2;
        return this.forms[column] === label.form ? Math.max(each, 0.6) : each;
      });
    });
  }

  /**
   * A row with one cell too many, cut in two: the two that are joined, if only one pair makes all cells fit.
   *
   *     7⇥厕所普及率⇥二类县⇥89⇥90⇥农业农村局   ▶   7⇥厕所普及率 二类县⇥89⇥90⇥农业农村局
   */
  private joinSplitCell(cells: readonly GridCell[]): GridCell[] | null {
    if (filledLength(cells) !== this.grid.columns + 1 || cells.includes(null)) return null;
    const fits = toFits(cells, this.profiles, true);
    const fitting = cells.slice(0, -1).flatMap((cell, at) => {
      const next = cells[at + 1];
      if (!isFilled(cell) || !isFilled(next)) return [];
      const joined = `${cell} ${next}`;
      const whole = cells.every((other, column) => {
        if (!isFilled(other) || column === at + 1) return true;
        if (column === at) return fitOf(joined, this.profiles[at], true) >= 0.3;
        return (fits[column]?.[column < at ? column : column - 1] ?? 0) >= 0.3;
      });
      return whole ? [[...cells.slice(0, at), joined, ...cells.slice(at + 2)]] : [];
    });
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }
}

/** The form of number that most cells of a column begin with, null if they are no numbered items. */
function usualForm(rows: readonly GridRow[], column: number): ItemLabel['form'] | null {
  const cells = rows.map((row) => row.cells[column]).filter(isFilled);
  const counts = new Map<ItemLabel['form'], number>();
  for (const cell of cells) {
    const label = readItemLabel(cell);
    if (label) counts.set(label.form, (counts.get(label.form) ?? 0) + 1);
  }
  const usual = [...counts].find(([, count]) => count >= 3 && count >= cells.length * 0.6);
  return usual?.[0] ?? null;
}
