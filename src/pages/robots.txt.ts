/** Everything may be read; says where the sitemap is. */
import type { APIRoute } from 'astro';
import { getSite } from '../lib/site.ts';
import { fileHref, toAbsolute } from '../lib/urls.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${toAbsolute(getSite().url, fileHref('sitemap.xml'))}\n`);
