/** The cover picture of an issue. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../lib/archive.ts';
import type { Issue } from '../../lib/archive/model.ts';
import { toCoverSvg } from '../../lib/cover/toCoverSvg.ts';
import { toPng } from '../../lib/cover/toPng.ts';
import { toPalette } from '../../lib/palette.ts';
import { toCoverPaths } from '../../lib/staticPaths.ts';

export const getStaticPaths = async () => toCoverPaths(await getArchive());

export const GET: APIRoute<{ issue: Issue }> = async ({ props: { issue } }) => {
  const { site } = await getArchive();
  const { gazette: name, authority, year, number, totalNumber } = issue.data;
  const titles = issue.documents.map(({ data }) => data.title);
  const color = toPalette(site.color).light;
  const svg = await toCoverSvg({ name, authority, year, number, totalNumber, titles, color, onColor: '#ffffff' });
  return new Response(await toPng(svg), { headers: { 'Content-Type': 'image/png' } });
};
