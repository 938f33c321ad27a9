/** A document as markdown, text and JSON. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../lib/archive.ts';
import type { ArchiveDocument } from '../../lib/archive/model.ts';
import { type DocumentFormat, MEDIA_TYPES, toDocumentFilePaths } from '../../lib/export/exportPaths.ts';
import { readDocumentFile } from '../../lib/export/readExport.ts';

export const getStaticPaths = async () => toDocumentFilePaths(await getArchive());

export const GET: APIRoute<{ document: ArchiveDocument; format: DocumentFormat }> = async ({
  props: { document, format },
}) => {
  const text = readDocumentFile(await getArchive(), document, format);
  return new Response(text, { headers: { 'Content-Type': MEDIA_TYPES[format] } });
};
