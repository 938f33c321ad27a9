/** A table of a document as CSV. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../lib/archive.ts';
import type { ArchiveDocument } from '../../lib/archive/model.ts';
import { readDocument } from '../../lib/export/readExport.ts';
import { toCsvTable, toTablePaths } from '../../lib/tables.ts';
import { toCsv } from '../../lib/toCsv.ts';

export const getStaticPaths = async () => toTablePaths(await getArchive());

export const GET: APIRoute<{ document: ArchiveDocument }, { table: string }> = async ({ params, props }) => {
  const table = readDocument(await getArchive(), props.document).tables.get(params.table);
  const headers = { 'Content-Type': 'text/csv; charset=utf-8' };
  return table ? new Response(toCsv(toCsvTable(table)), { headers }) : new Response(null, { status: 404 });
};
