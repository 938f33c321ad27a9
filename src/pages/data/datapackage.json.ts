/** The Data Package of the whole archive. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../lib/archive.ts';
import { makeDataFile } from '../../lib/dataset/makeDataFile.ts';
import { toDataPackage } from '../../lib/dataset/toDataPackage.ts';
import { MEDIA_TYPES } from '../../lib/export/exportPaths.ts';
import { toJsonFile } from '../../lib/export/toRecord.ts';

export const GET: APIRoute = async () =>
  new Response(toJsonFile(await toDataPackage(await getArchive(), makeDataFile)), {
    headers: { 'Content-Type': MEDIA_TYPES.json },
  });
