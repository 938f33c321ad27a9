import type { Line } from '../types.ts';
import { isHeaderRow, isSerialHead } from './isHeaderRow.ts';
import { isSameHeader } from './isSameHeader.ts';
import { isIndented, isPageMark, isTableLine, isTableStart } from './isTableLine.ts';
import { readBox } from './readBox.ts';
import { toCellText } from './toCellText.ts';

/** How many lines of a run are looked at to tell a table from other text with tabs: keeps the time linear. */
const SAMPLE = 8;

/** How many cells cut loose from their rows, or marks between two pages, may follow each other. */
const MAX_LOOSE = 3;

/**
 * How many lines from `index` on belong to one table, 0 if none begins there. A table goes on over blank lines (page
 * breaks), page numbers and 续表, as long as rows follow that do not begin with the header of another table; any other
 * line ends it, except a cell cut loose from its row, which stands between two rows without blank lines.
 */
export function toTableRun(lines: readonly Line[], index: number): number {
  const box = readBox(lines, index);
  if (box) return box.count;
  if (!isTableStart(lines[index])) return 0;
  const head = toCells(lines[index]);
  const sample = endOfRun(lines, index, head, index + SAMPLE);
  if (!isTable(lines.slice(index, sample))) return 0;
  return endOfRun(lines, index, head, lines.length) - index;
}

const toCells = (line: Line | undefined): string[] => (line?.cells ?? []).map(toCellText);

function endOfRun(lines: readonly Line[], start: number, head: readonly string[], limit: number): number {
  let end = start + 1;
  while (end < Math.min(limit, lines.length)) {
    const step = stepAt(lines, end, head);
    if (step === 0) break;
    end += step;
  }
  return end;
}

/** How many lines at `at` go on with the table: a row, or cells cut loose together with the row after them. */
function stepAt(lines: readonly Line[], at: number, head: readonly string[]): number {
  const line = lines[at];
  if (!line) return 0;
  if (line.cells) return isNextRow(lines, at, head) ? 1 : 0;
  let page = at;
  while (page < at + MAX_LOOSE && isPageMark(lines[page])) page++;
  if (page > at) return isTableLine(lines[page]) && !beginsAnother(lines, page, head) ? page + 1 - at : 0;
  for (let loose = 1; loose <= MAX_LOOSE && isLoose(lines[at + loose - 1]); loose++) {
    const next = lines[at + loose];
    if (next?.gap) return 0;
    if (isTableLine(next)) return beginsAnother(lines, at + loose, head) ? 0 : loose + 1;
  }
  return 0;
}

/** A line without tabs that can be a cell cut loose from its row: no blank line before it, no caption, no note. */
function isLoose(line: Line | undefined): boolean {
  if (!line || line.cells || line.gap || line.hashes > 0) return false;
  return line.text.length <= 40 && !/^(?:附件|附表|专栏|表\s?\d|注|备注|说明|单位|填表|填报)|[：:表]$/.test(line.text);
}

function isNextRow(lines: readonly Line[], at: number, head: readonly string[]): boolean {
  const line = lines[at];
  if (!line) return false;
  if (isIndented(line) && !isIndentedRow(line, lines[at + 1])) return false;
  return !beginsAnother(lines, at, head);
}

/** An indented line is a row if no blank line stands before it, or a row follows at once. */
function isIndentedRow(line: Line, next: Line | undefined): boolean {
  if (line.text.startsWith('专栏')) return false;
  return line.gap ? isTableLine(next) && !next.gap : line.text.length <= 30 || isTableLine(next);
}

/** Whether the row is the header of another table: after a blank line, or anywhere if it begins with 序号. */
function beginsAnother(lines: readonly Line[], at: number, head: readonly string[]): boolean {
  const line = lines[at];
  if (!line?.cells) return false;
  if (!line.gap && !isSerialHead(line.cells[0])) return false;
  const cells = toCells(line);
  if (cells[0] === '' || !isHeaderRow(cells) || isSameHeader(cells, head)) return false;
  return (isHeaderRow(head) || line.gap) && isTableLine(lines[at + 1]);
}

/** Whether the first lines of a run are those of a table and not of a list of contents or of a line of an imprint. */
function isTable(lines: readonly Line[]): boolean {
  const rows = lines.map((line) => toCells(line).filter((cell) => cell !== ''));
  const cells = rows.flat();
  if (rows.length === 1) return (rows[0]?.length ?? 0) >= 4 && !cells.every(isLabelled);
  const narrow = rows.every((row) => row.length <= 2) && !isHeaderRow(rows[0] ?? []);
  if (rows.length === 2 && (narrow || cells.every(isLabelled))) return false;
  return !cells.every(isLabelledValue) && !isContents(rows);
}

const isLabelled = (cell: string): boolean => /^[^：:]{1,10}[：:]/.test(cell);
const isLabelledValue = (cell: string): boolean => /^[^：:]{1,10}[：:]./.test(cell);

/** Titles with the pages that they stand on: the last cell of each row is a number, and these never fall. */
function isContents(rows: readonly (readonly string[])[]): boolean {
  const pages = rows.map((row) => (/^[.…·\s]*(\d{1,3})$/.exec(row.at(-1) ?? '') ?? [])[1]);
  const rising = pages.every((page, at) => page !== undefined && (at === 0 || Number(pages[at - 1]) <= Number(page)));
  return rising && rows.every((row) => row.length >= 2 && row.length <= 4 && (row[0] ?? '').length >= 8);
}
