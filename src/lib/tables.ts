/** The tables of a document as data, beside its page. */
import { readFileSync } from 'node:fs';
import type { Archive } from './archive/model.ts';
import { type HtmlTable, toHtmlParts } from './markdown/table.ts';
import type { CsvTable } from './toCsv.ts';

/** Tables with an id in the body of a document; of two with one id the first, as on the page. */
export function findTables(body: string): Map<string, HtmlTable> {
  const tables = new Map<string, HtmlTable>();
  for (const part of toHtmlParts(body)) {
    if ('table' in part && part.table.id !== undefined && !tables.has(part.table.id)) {
      tables.set(part.table.id, part.table);
    }
  }
  return tables;
}

type Row = HtmlTable['head'][number];

const toCsvRow = ({ cells }: Row) =>
  cells.map(({ text, attributes }) => ({
    text: text.trim(),
    colspan: Number(attributes['colspan'] ?? 1),
    rowspan: Number(attributes['rowspan'] ?? 1),
  }));

/** A table as the page shows it → what toCsv writes. */
export const toCsvTable = ({ head, body }: HtmlTable): CsvTable => ({
  head: head.map(toCsvRow),
  body: body.map(toCsvRow),
});

/** Ids of what looks like a table; one that is none has no file. */
const findTableIds = (text: string): Set<string> =>
  new Set([...text.matchAll(/<table id="([a-z0-9][a-z0-9-]*)">/g)].map(([, id = '']) => id));

/** One path for each table: `<address of the document>/<id of the table>`. */
export function toTablePaths({ documents }: Archive) {
  const paths = [];
  for (const document of documents) {
    for (const table of findTableIds(readFileSync(document.file, 'utf8'))) {
      paths.push({ params: { document: document.id, table }, props: { document } });
    }
  }
  return paths;
}
