/** A whole issue as text, JSON and zip. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../lib/archive.ts';
import type { Issue } from '../../lib/archive/model.ts';
import { type IssueFormat, MEDIA_TYPES, toIssueFilePaths } from '../../lib/export/exportPaths.ts';
import { readIssueFile } from '../../lib/export/readExport.ts';

export const getStaticPaths = async () => toIssueFilePaths(await getArchive());

export const GET: APIRoute<{ issue: Issue; format: IssueFormat }> = async ({ props: { issue, format } }) => {
  const body = readIssueFile(await getArchive(), issue, format);
  return new Response(body, { headers: { 'Content-Type': MEDIA_TYPES[format] } });
};
