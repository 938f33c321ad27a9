import type { Line, Report, Row, Table } from '../types.ts';
import { closeCellSpaces } from './closeCellSpaces.ts';
import { dropLeftovers } from './dropLeftovers.ts';
import { fitHeader } from './fitHeader.ts';
import type { DroppedText } from './grid.ts';
import { joinBrokenRows } from './joinBrokenRows.ts';
import { joinCutCells } from './joinCutCells.ts';
import { mergeDown } from './mergeDown.ts';
import { reportTable, toTell } from './reportTable.ts';
import { setRowsRight } from './setRowsRight.ts';
import { spanRows } from './spanRows.ts';
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

/** What is mended in tables, by the names under which `corrections` of site.yaml switch it off. */
export const TABLE_MENDS = {
  'table-rows': '表格中错位的单元格归位',
  'table-cut-cells': '表格中被分页或换行切断的单元格接上',
  'table-spaces': '去掉表格中因列窄而断开的空格',
} as const;

/**
 * The lines of one table (see toTableRun) → the table. Never throws. Every letter of the lines stands in the table, in
 * the caption, or in `dropped`; the time is linear in the lines' length. Rows that were set right or stay doubtful, cells
 * joined over a page break, gaps in numbers and totals that do not add up are told to `report`.
 *
 * @param corrections the switches of site.yaml: `{ 'table-rows': false }` (see TABLE_MENDS)
 */
export function toTable(
  lines: readonly Line[],
  path: string,
  report: Report,
  corrections: Readonly<Record<string, boolean>> = {},
): TableReading {
  const isOn = (mend: keyof typeof TABLE_MENDS) => corrections[mend] !== false;
  const source = toGridRows(lines);
  const unbroken = isOn('table-cut-cells') ? joinBrokenRows(source.rows) : { rows: source.rows, joined: [] };
  const { caption: above, grid: found } = toGrid(unbroken.rows);
  const { grid: right, shifted } = setRowsRight(fitHeader(found), isOn('table-rows'));
  const tidy = dropLeftovers(right);
  const { grid: whole, joined } = isOn('table-cut-cells') ? joinCutCells(tidy) : { grid: tidy, joined: [] };
  reportTable(whole, shifted, [...unbroken.joined, ...joined], toTell(path, report));
  const merged = mergeDown(spanRows(isOn('table-spaces') ? closeCellSpaces(whole) : whole));
  const { grid } = merged;
  const caption = [source.caption, above].filter((each) => each !== undefined).join(' ');
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
