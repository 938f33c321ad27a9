/** The picture for shared links of an issue and of the documents in it, and the archive's own. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../lib/archive.ts';
import type { Issue } from '../../lib/archive/model.ts';
import { toPng } from '../../lib/cover/toPng.ts';
import { toShareSvg } from '../../lib/cover/toShareSvg.ts';
import { toPalette } from '../../lib/palette.ts';
import { issueLabel, totalLabel } from '../../lib/titles.ts';

export async function getStaticPaths() {
  const { issues } = await getArchive();
  const own = { params: { issue: undefined }, props: { issue: undefined } };
  return [own, ...issues.map((issue) => ({ params: { issue: issue.id }, props: { issue } }))];
}

export const GET: APIRoute<{ issue: Issue | undefined }> = async ({ props: { issue } }) => {
  const { site, issues, documents } = await getArchive();
  const words = issue
    ? {
        name: issue.data.gazette,
        title: issueLabel(issue) + totalLabel(issue),
        note: [issue.data.authority, `${issue.documents.length} 件文件`].filter(Boolean).join('　'),
      }
    : { name: site.publisher ?? '', title: site.name, note: `${issues.length} 期　${documents.length} 件文件` };
  const titles = (issue?.documents ?? documents).slice(0, 4).map(({ data }) => data.title);
  const svg = await toShareSvg({ ...words, titles, color: toPalette(site.color).light, onColor: '#ffffff' });
  return new Response(new Uint8Array(await toPng(svg)), { headers: { 'Content-Type': 'image/png' } });
};
