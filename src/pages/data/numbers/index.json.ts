/** All 机关代字 of the archive, for looking numbers up (src/lib/numbers/README.md). */
import type { APIRoute } from 'astro';
import { getArchive } from '../../../lib/archive.ts';
import { toNumberFiles } from '../../../lib/numbers/toNumberFiles.ts';

export const GET: APIRoute = async () => {
  const { index } = toNumberFiles(await getArchive());
  return new Response(`[\n${index.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
