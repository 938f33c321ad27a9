/** The numbers of one 机关代字 in one year that are here (src/lib/numbers/README.md). */
import type { APIRoute } from 'astro';
import { getArchive } from '../../../lib/archive.ts';
import { type NumberRow, toNumberFiles } from '../../../lib/numbers/toNumberFiles.ts';

export async function getStaticPaths() {
  const { files } = toNumberFiles(await getArchive());
  return [...files].map(([series, rows]) => ({ params: { series }, props: { rows } }));
}

export const GET: APIRoute<{ rows: readonly NumberRow[] }> = ({ props: { rows } }) =>
  new Response(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
