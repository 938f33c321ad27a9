/** The text that an issue was made from, as received. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../lib/archive.ts';
import type { Issue } from '../../lib/archive/model.ts';
import { readReceivedText } from '../../lib/receivedText.ts';
import { toSourceFilePaths } from '../../lib/sourcePages.ts';

export const getStaticPaths = async () => toSourceFilePaths(await getArchive());

export const GET: APIRoute<{ issue: Issue }> = async ({ props: { issue } }) => {
  const text = await readReceivedText(issue.data);
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return text === undefined ? new Response(null, { status: 404 }) : new Response(text, { headers });
};
