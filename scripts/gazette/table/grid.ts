/**
 * What passes between the stages of the table reader: rows of plain cells, before they become the Table of types.ts.
 *
 *     Line[] ─toGridRows─▶ GridRow[] ─toGrid─▶ Grid ─fitHeader─▶ ─setRowsRight─▶ ─joinCutRows─▶ … ─toRows─▶ Table
 */

/** Text of a cell; `''` if it is empty, `null` if the cell to its left reaches over it. */
export type GridCell = string | null;

export interface GridRow {
  /** Source lines that the row is made of. */
  readonly lines: readonly number[];
  readonly cells: readonly GridCell[];
  /** Number of cells that it had in the source. */
  readonly width: number;
  /** Whether it is the first row after a blank line or a repeated header: in tables both are page breaks. */
  readonly gap: boolean;
  /** Whether all its filled cells were in bold. */
  readonly bold: boolean;
  /** Whether it stood in the source without tabs: a cell cut loose from its row. */
  readonly loose: boolean;
  /** Whether its cells do not stand in their columns and could not be set right. */
  readonly doubtful?: boolean;
}

/** Words of a source line that were merged away because they stand in the table already. */
export interface DroppedText {
  readonly line: number;
  readonly text: string;
}

export interface Grid {
  /** Number of columns; every row has as many cells. */
  readonly columns: number;
  /** Header rows, none to two. */
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
  readonly dropped: readonly DroppedText[];
}

export const isFilled = (cell: GridCell | undefined): cell is string =>
  cell !== undefined && cell !== null && cell !== '';

/** The filled cells of a row. */
export const filledCells = (row: GridRow): string[] => row.cells.filter(isFilled);

/** Number of cells up to the last filled one. */
export const filledLength = (cells: readonly GridCell[]): number => cells.findLastIndex(isFilled) + 1;

/** The cells, cut or filled up with empty ones to a number. Filled cells are never cut. */
export function toWidth(cells: readonly GridCell[], columns: number): GridCell[] {
  const width = Math.max(columns, filledLength(cells));
  return Array.from({ length: width }, (_, at) => (at < cells.length ? (cells[at] ?? null) : ''));
}

/** All words of a row, for reporting what was merged away. */
export const wordsOfRow = (row: GridRow): string => filledCells(row).join(' ');

/** What was merged away with a whole row. */
export const droppedRow = (row: GridRow): DroppedText => ({ line: row.lines[0] ?? 0, text: wordsOfRow(row) });
