import type { Line } from '../types.ts';
import type { GridRow, DroppedText } from './grid.ts';
import { isRuleLine } from './isTableLine.ts';
import { readBox } from './readBox.ts';
import { isBoldCell, toCellText } from './toCellText.ts';

/** The rows of a table as they stand in the source. */
export interface SourceRows {
  readonly caption?: string;
  readonly rows: readonly GridRow[];
  /** Lines that hold no words of the gazette: rules of a markdown table. */
  readonly dropped: readonly DroppedText[];
}

/** The lines of one table (see toTableRun) → its rows of plain cells. */
export function toGridRows(lines: readonly Line[]): SourceRows {
  const box = readBox(lines, 0);
  if (box?.count === lines.length) {
    const rows = box.rows.map((row) => ({ ...row, width: row.cells.length, gap: false, bold: false, loose: false }));
    return { ...(box.caption !== undefined && { caption: box.caption }), rows, dropped: [] };
  }
  const rules = lines.filter(isRuleLine);
  return {
    rows: lines.filter((line) => !isRuleLine(line)).map(toGridRow),
    dropped: rules.map((line) => ({ line: line.number, text: line.text })),
  };
}

function toGridRow(line: Line): GridRow {
  const cells = line.cells ?? [line.text];
  const filled = cells.filter((cell) => cell.trim() !== '');
  return {
    lines: [line.number],
    cells: cells.map(toCellText),
    width: cells.length,
    gap: line.gap,
    bold: filled.length > 0 && filled.every(isBoldCell),
    loose: line.cells === null,
  };
}
