/** A file of the open data. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../../lib/archive.ts';
import { dataFilesOf, type DataFile } from '../../../lib/dataset/dataFiles.ts';
import { readDataFile } from '../../../lib/dataset/makeDataFile.ts';

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const;

export async function getStaticPaths() {
  const files = dataFilesOf(await getArchive());
  return files.map((file) => ({ params: { path: file.path.slice('files/'.length) }, props: { file } }));
}

export const GET: APIRoute<{ file: DataFile }> = async ({ props: { file } }) =>
  new Response(await readDataFile(file), { headers: { 'Content-Type': TYPES[file.format] } });
