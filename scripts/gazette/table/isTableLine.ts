import { running } from '../rules/running.ts';
import type { Line } from '../types.ts';

const filledCount = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/**
 * Whether a line is indented by tabs and holds nothing else: a paragraph, or a cell of a box that was printed as one
 * cell a line (see readBox.ts), but by itself no row of a table.
 */
export function isIndented(line: Line): boolean {
  return line.cells?.length === 2 && line.cells[0]?.trim() === '' && filledCount(line.cells) === 1;
}

/** Whether a line is separated by tabs into cells and not only indented by one. */
export function isTableLine(line: Line | undefined): line is Line & { readonly cells: readonly string[] } {
  return line?.cells ? !isIndented(line) : false;
}

/** Whether a table can begin with the line: two filled cells, or a filled first cell with two blank ones beside it. */
export function isTableStart(line: Line | undefined): boolean {
  if (!isTableLine(line)) return false;
  const filled = filledCount(line.cells);
  return filled >= 2 || (filled === 1 && line.cells.length >= 3);
}

/** A rule of a markdown table, `---⇥-----`: no words of the gazette. */
export const isRuleLine = (line: Line): boolean => line.cells !== null && /^[-:|\s]*-[-:|\s]*$/.test(line.raw);

/** What print puts between two pages of a table: a page number, 续表, `表1（续）`. */
export function isPageMark(line: Line | undefined): line is Line {
  if (!line || line.cells) return false;
  return running.read([line], 0) !== null || /^(?:表\s?\d{0,2}\s?)?[（(]?续(?:上?表)?\s?\d{0,2}[)）]?$/.test(line.text);
}
