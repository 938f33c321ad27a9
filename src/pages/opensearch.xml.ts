/** How browsers search the archive. */
import type { APIRoute } from 'astro';
import { toOpenSearch } from '../lib/metadata/toOpenSearch.ts';
import { getSite } from '../lib/site.ts';

export const GET: APIRoute = () =>
  new Response(toOpenSearch(getSite()), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
