/** Table Schemas of the CSV files. */
import type { APIRoute } from 'astro';
import { TABLES, toTableSchema, type Table } from '../../../lib/dataset/tables.ts';
import { MEDIA_TYPES } from '../../../lib/export/exportPaths.ts';
import { toJsonFile } from '../../../lib/export/toRecord.ts';

export const getStaticPaths = () => TABLES.map((table) => ({ params: { table: table.name }, props: { table } }));

export const GET: APIRoute<{ table: Table<never> }> = ({ props: { table } }) =>
  new Response(toJsonFile(toTableSchema(table)), { headers: { 'Content-Type': MEDIA_TYPES.json } });
