import type { Line } from '../types.ts';
import type { DroppedText, GridRow } from './grid.ts';
import { isPageMark, isRuleLine } from './isTableLine.ts';
import { readBox } from './readBox.ts';
import { isBoldCell, toCellText } from './toCellText.ts';

/** The rows of a table as they stand in the source. */
export interface SourceRows {
  readonly caption?: string;
  readonly rows: readonly GridRow[];
  /** Lines that hold no words of the table: page numbers, 续表, rules of a markdown table. */
  readonly dropped: readonly DroppedText[];
}

/** The lines of one table (see toTableRun) → its rows of plain cells. A first column that is blank throughout goes. */
export function toGridRows(lines: readonly Line[]): SourceRows {
  const box = readBox(lines, 0);
  if (box?.count === lines.length) {
    const rows = box.rows.map((row) => ({ ...row, width: row.cells.length, gap: false, bold: false, loose: false }));
    return { ...(box.caption !== undefined && { caption: box.caption }), rows, dropped: [] };
  }
  const rows: GridRow[] = [];
  const dropped: DroppedText[] = [];
  let page = false;
  for (const line of lines) {
    if (isRuleLine(line) || isPageMark(line)) dropped.push({ line: line.number, text: line.text });
    else rows.push(toGridRow(line, page));
    page = isPageMark(line);
  }
  return { rows: withoutIndent(rows), dropped };
}

function toGridRow(line: Line, page: boolean): GridRow {
  const cells = line.cells ?? [line.text];
  const filled = cells.filter((cell) => cell.trim() !== '');
  return {
    lines: [line.number],
    cells: cells.map(toCellText),
    width: cells.length,
    gap: line.gap || page,
    bold: filled.length > 0 && filled.every(isBoldCell),
    loose: line.cells === null,
  };
}

function withoutIndent(rows: readonly GridRow[]): readonly GridRow[] {
  if (!rows.every((row) => row.cells[0] === '' && row.width > 1)) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.slice(1), width: row.width - 1 }));
}
