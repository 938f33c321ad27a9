/**
 * Tables as open data: CSV after RFC 4180, in UTF-8 with a byte order mark, without which Excel takes Chinese text for
 * the system's own code page.
 */

/** A cell: line breaks in the text are `\n`; spans as in HTML, 1 if absent. */
export interface CsvCell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
}

export interface CsvTable {
  /** Header rows, none or more. */
  readonly head: readonly (readonly CsvCell[])[];
  readonly body: readonly (readonly CsvCell[])[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/** The table as the text of a CSV file. All records have the same number of fields (see toRecords). */
export function toCsv(table: CsvTable): string {
  return toCsvText(toRecords(table));
}

/** Records as the text of a CSV file. */
export const toCsvText = (records: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + records.map((record) => `${record.map(toField).join(',')}\r\n`).join('');

/**
 * The table as records: the header rows as one, the titles above each other joined by a space; then each row. A cell
 * that reaches down stands in each of its rows, so that every record can be read alone; one that reaches to the right
 * stands in its first column only, but for titles, which stand above each of their columns.
 */
export function toRecords({ head, body }: CsvTable): string[][] {
  const titles = toGrid(head, true);
  const rows = toGrid(body, false);
  const width = [...titles, ...rows].reduce((most, row) => Math.max(most, row.length), 0);
  const records = titles.length === 0 ? rows : [joinTitles(titles, width), ...rows];
  return records.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

/** The words of each column's titles, from above; a title that reaches down counts once. */
function joinTitles(titles: readonly (readonly string[])[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => {
    const words = titles.map((row) => row[at] ?? '').filter((word) => word !== '');
    return [...new Set(words)].join(' ');
  });
}

/** Rows of cells with spans → rows of words, each in its column. */
function toGrid(rows: readonly (readonly CsvCell[])[], repeat: boolean): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    let column = 0;
    for (const { text, colspan = 1, rowspan = 1 } of cells) {
      while (grid[top]?.[column] !== undefined) column++;
      for (let row = top; row < Math.min(top + rowspan, rows.length); row++) {
        const line = grid[row];
        for (let at = column; line && at < column + colspan; at++) line[at] = at === column || repeat ? text : '';
      }
      column += colspan;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

/**
 * What a spreadsheet would take for a formula: a field that begins with `=`, `@`, a tab or a carriage return, or with a
 * sign and is no number. It gets an apostrophe in front, which spreadsheets do not show (OWASP, CSV injection).
 */
const FORMULA = /^(?:[=@\t\r]|[+-](?![\d.,%‰ ]*$))/;

/** A field, in quotes where it holds a comma, a quote or a line end. */
function toField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
