import { joinWords } from '../forms.ts';
import type { Joined } from './joinCutCells.ts';
import { type GridRow, filledLength, isFilled } from './grid.ts';
import { isSerialHead } from './isHeaderRow.ts';
import { isSerial } from './rowKinds.ts';

/**
 * Joins rows that a line end inside a cell has broken in two: the first begins with a number, the next without one, and
 * together they have as many cells as the header.
 *
 *     序号⇥任务⇥单位⇥时限
 *     1⇥修缮东渠            ▶   1⇥修缮东渠及西渠⇥水务局⇥6月
 *     及西渠⇥水务局⇥6月
 */
export function joinBrokenRows(rows: readonly GridRow[]): { rows: readonly GridRow[]; joined: readonly Joined[] } {
  const [head] = rows;
  const whole: GridRow[] = [];
  const joined: Joined[] = [];
  const width = head && isSerialHead(head.cells[0]) && filledLength(head.cells) === head.width ? head.width : 0;
  for (const row of rows) {
    const above = whole.at(-1);
    if (!above || !isRest(row, above, width)) {
      whole.push(row);
      continue;
    }
    const [one, cut] = [join(above, row), above.width - 1];
    whole[whole.length - 1] = one;
    joined.push({ line: row.lines[0] ?? 0, text: one.cells[cut] ?? '' });
  }
  return { rows: whole, joined };
}

function isRest(row: GridRow, above: GridRow, width: number): boolean {
  if (row.gap || row.loose || !isSerial(above.cells[0]) || !isFilled(row.cells[0]) || isSerial(row.cells[0]))
    return false;
  return isFilled(above.cells.at(-1)) && above.width < width && above.width + row.width - 1 === width;
}

function join(above: GridRow, row: GridRow): GridRow {
  const [first, ...others] = row.cells;
  const cut = joinWords(above.cells.at(-1) ?? '', first ?? '');
  const cells = [...above.cells.slice(0, -1), cut, ...others];
  return { ...above, lines: [...above.lines, ...row.lines], cells, width: cells.length };
}
