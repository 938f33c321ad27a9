/** The site's icon: 报 (gazette) on the site's colour. */
import type { APIRoute } from 'astro';
import { toLine } from '../lib/cover/text.ts';
import { toPalette } from '../lib/palette.ts';
import { getSite } from '../lib/site.ts';

export const GET: APIRoute = async () => {
  const { main, onMain } = toPalette(getSite().color);
  const glyph = await toLine('报', 9, 9, { size: 46, weight: 800, color: onMain });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="10" fill="${main}"/>${glyph}</svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
