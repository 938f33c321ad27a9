/** The tables of a document as data, beside its page. */
import { readFile } from 'node:fs/promises';
import type { Archive, ArchiveDocument } from './archive/model.ts';
import { toMarkdownFile } from './frontMatter.ts';
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

/** Reads the tables of a document from its markdown file. */
async function readTables({ file }: ArchiveDocument): Promise<Map<string, HtmlTable>> {
  const text = await readFile(file, 'utf8');
  return text.includes('<table id="') ? findTables(toMarkdownFile(text).body) : new Map<string, HtmlTable>();
}

/** One path for each table: `<address of the document>/<id of the table>`. */
export async function toTablePaths({ documents }: Archive) {
  const paths = [];
  for (const document of documents) {
    for (const table of (await readTables(document)).keys()) {
      paths.push({ params: { document: document.id, table }, props: { document } });
    }
  }
  return paths;
}

let last: { readonly document: ArchiveDocument; readonly tables: Promise<Map<string, HtmlTable>> } | undefined;

/** A table of a document. Those of one document are asked for one after another: they are read once. */
export async function readTable(document: ArchiveDocument, id: string): Promise<HtmlTable | undefined> {
  if (last?.document !== document) last = { document, tables: readTables(document) };
  return (await last.tables).get(id);
}
