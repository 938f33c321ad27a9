/** The picture for shared links of an issue and of the documents in it, and the archive's own. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../lib/archive.ts';
import type { Archive, ArchiveDocument, Issue } from '../../lib/archive/model.ts';
import { toPng } from '../../lib/cover/toPng.ts';
import { type ShareCard, toShareSvg } from '../../lib/cover/toShareSvg.ts';
import { toPalette } from '../../lib/palette.ts';
import { issueLabel, totalLabel } from '../../lib/titles.ts';

export async function getStaticPaths() {
  const { issues } = await getArchive();
  const own = { params: { issue: undefined }, props: { issue: undefined } };
  return [own, ...issues.map((issue) => ({ params: { issue: issue.id }, props: { issue } }))];
}

type Words = Omit<ShareCard, 'color' | 'onColor'>;

/** Only the first titles fit. */
const TITLES = 4;
const toTitles = (documents: readonly ArchiveDocument[]): string[] =>
  documents.slice(0, TITLES).map(({ data }) => data.title);

const toIssueWords = (issue: Issue): Words => ({
  name: issue.data.gazette,
  title: issueLabel(issue) + totalLabel(issue),
  note: [issue.data.authority, `${issue.documents.length} 件文件`].filter(Boolean).join('　'),
  titles: toTitles(issue.documents),
});

/** Of the archive, which changes with every issue: an issue's own picture must not read any of this. */
const toArchiveWords = ({ site, issues, documents }: Archive): Words => ({
  name: site.publisher ?? '',
  title: site.name,
  note: `${issues.length} 期　${documents.length} 件文件`,
  titles: toTitles(documents),
});

export const GET: APIRoute<{ issue: Issue | undefined }> = async ({ props: { issue } }) => {
  const archive = await getArchive();
  const words = issue ? toIssueWords(issue) : toArchiveWords(archive);
  const svg = await toShareSvg({ ...words, color: toPalette(archive.site.color).light, onColor: '#ffffff' });
  return new Response(await toPng(svg), { headers: { 'Content-Type': 'image/png' } });
};
