import type { Row, Table } from '../types.ts';

/** A table's body with every cell in its column, spans over rows counted in. */
export interface Grid {
  /** Words at the head of each column, those of several head rows joined. */
  readonly heads: readonly string[];
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly cells: readonly { readonly text: string; readonly column: number }[];
  readonly group: boolean;
}

/** More columns than any printed table has; spans are cut there. */
const MOST_COLUMNS = 100;

export function toGrid(table: Table): Grid {
  const heads: string[] = [];
  for (const row of place(table.head)) for (const cell of row.cells) spread(heads, cell);
  return { heads, rows: place(table.body).map(({ cells, group }) => ({ cells, group })) };
}

interface Placed {
  readonly text: string;
  readonly column: number;
  readonly width: number;
}

function spread(heads: string[], { text, column, width }: Placed): void {
  for (let at = column; at < column + width; at++) heads[at] = (heads[at] ?? '') + text.replace(/\s+/g, '');
}

/** Gives every cell its column: the first that no cell above reaches down into. */
function place(rows: readonly Row[]): { cells: Placed[]; group: boolean }[] {
  const reach: number[] = [];
  return rows.map((row, index) => {
    let column = 0;
    const cells = row.cells.map(({ text, colspan = 1, rowspan = 1 }) => {
      while ((reach[column] ?? 0) > index && column < MOST_COLUMNS) column++;
      const width = Math.min(colspan, MOST_COLUMNS);
      for (let at = column; at < column + width; at++) reach[at] = index + rowspan;
      column += width;
      return { text, column: column - width, width };
    });
    return { cells, group: row.group === true };
  });
}
