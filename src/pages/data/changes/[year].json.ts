/** All changes of the archive itself in one year. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../../lib/archive.ts';
import { toHistoryData } from '../../../lib/history/historyFeed.ts';
import { toHistoryDataPaths } from '../../../lib/history/historyPaths.ts';
import type { RecordedChange } from '../../../lib/history/recordedChange.ts';

export const getStaticPaths = async () => toHistoryDataPaths(await getArchive());

export const GET: APIRoute<{ changes: readonly RecordedChange[] }> = async ({ props: { changes } }) => {
  const text = `${JSON.stringify(toHistoryData(changes, await getArchive()), null, 1)}\n`;
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
