/** JSON Schemas of `document.json` and `issue.json`. */
import type { APIRoute } from 'astro';
import { MEDIA_TYPES } from '../../../lib/export/exportPaths.ts';
import { DOCUMENT_FIELDS, ISSUE_FIELDS, type Field } from '../../../lib/export/fields.ts';
import { toJsonSchema } from '../../../lib/export/toJsonSchema.ts';
import { toJsonFile } from '../../../lib/export/toRecord.ts';
import { getSite } from '../../../lib/site.ts';
import { fileHref, toAbsolute } from '../../../lib/urls.ts';

export const getStaticPaths = () => [
  { params: { record: 'document' }, props: { title: '文件', fields: DOCUMENT_FIELDS } },
  { params: { record: 'issue' }, props: { title: '期次', fields: ISSUE_FIELDS } },
];

export const GET: APIRoute<{ title: string; fields: readonly Field[] }> = ({ params, props: { title, fields } }) => {
  const url = toAbsolute(getSite().url, fileHref(`data/schema/${params['record']}.json`));
  return new Response(toJsonFile(toJsonSchema(title, url, fields)), { headers: { 'Content-Type': MEDIA_TYPES.json } });
};
