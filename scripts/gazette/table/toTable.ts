import type { Line, Report, Row, Table } from '../types.ts';
import { closeCellSpaces } from './closeCellSpaces.ts';
import { dropLeftovers } from './dropLeftovers.ts';
import { fitHeader } from './fitHeader.ts';
import type { DroppedText } from './grid.ts';
import { joinCutCells } from './joinCutCells.ts';
import { mergeDown } from './mergeDown.ts';
import { reportTable, toTell } from './reportTable.ts';
import { setRowsRight } from './setRowsRight.ts';
import { spanGroupRows } from './spanGroupRows.ts';
import { toGrid } from './toGrid.ts';
import { toGridRows } from './toGridRows.ts';
import { toBodyRows, toHeadRows } from './toRows.ts';

/** A table as it was read, and what a reader of its source lines will not find in it again. */
export interface TableReading {
  readonly table: Table;
  /** Words that stood above the header within the table's own lines: the title of a box, `单位：万元`. */
  readonly caption?: string;
  /** Words that were merged away because they stand in the table already: repeated headers and merged cells. */
  readonly dropped: readonly DroppedText[];
}

/**
 * The lines of one table (see toTableRun) → the table. Never throws. Every letter of the lines stands in the table, in
 * the caption, or in `dropped`; the time is linear in the lines' length. Rows that were set right or stay doubtful, cells
 * joined over a page break, gaps in numbers and totals that do not add up are told to `report`.
 */
export function toTable(lines: readonly Line[], path: string, report: Report): TableReading {
  const source = toGridRows(lines);
  const captioned = toGrid(source.rows);
  const { grid: right, shifted } = setRowsRight(fitHeader(captioned.grid));
  const { grid: whole, joined } = joinCutCells(dropLeftovers(right));
  reportTable(whole, shifted, joined, toTell(path, report));
  const merged = mergeDown(spanGroupRows(closeCellSpaces(whole)));
  const { grid } = merged;
  const caption = [source.caption, captioned.caption].filter((each) => each !== undefined).join(' ');
  return {
    table: toSpanned({ columns: grid.columns, head: toHeadRows(grid), body: toBodyRows(merged) }, lines),
    ...(caption !== '' && { caption }),
    dropped: byLine([...source.dropped, ...grid.dropped]),
  };
}

function toSpanned(rows: { columns: number; head: Row[]; body: Row[] }, lines: readonly Line[]): Table {
  const [first, last] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0];
  return { ...rows, lines: [first, last] };
}

/** One entry a line, in the order of the lines. */
function byLine(dropped: readonly DroppedText[]): DroppedText[] {
  const lines = new Map<number, string[]>();
  for (const { line, text } of dropped) lines.set(line, [...(lines.get(line) ?? []), text]);
  return [...lines].sort(([a], [b]) => a - b).map(([line, texts]) => ({ line, text: texts.join(' ') }));
}
