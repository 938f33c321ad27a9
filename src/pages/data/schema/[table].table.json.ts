/** Table Schemas of the CSV files. */
import type { APIRoute } from 'astro';
import { TABLES, toTableSchema } from '../../../lib/dataset/tables.ts';
import { MEDIA_TYPES } from '../../../lib/export/exportPaths.ts';
import { toJsonFile } from '../../../lib/export/toRecord.ts';

/** Schemas are given, not tables: those hold functions, which cannot be told from others in the next build. */
export const getStaticPaths = () =>
  TABLES.map((table) => ({ params: { table: table.name }, props: { schema: toTableSchema(table) } }));

export const GET: APIRoute<{ schema: object }> = ({ props: { schema } }) =>
  new Response(toJsonFile(schema), { headers: { 'Content-Type': MEDIA_TYPES.json } });
