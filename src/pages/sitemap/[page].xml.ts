/** One sitemap. Times of change are days of the archive: the same content gives the same bytes. */
import type { APIRoute } from 'astro';
import { type SiteAddress, toAllAddresses } from '../../lib/allAddresses.ts';
import { getArchive } from '../../lib/archive.ts';
import { escapeXml } from '../../lib/feeds/escapeXml.ts';
import { toLastmod } from '../../lib/metadata/toLastmod.ts';
import { toPages, type Page } from '../../lib/pages.ts';
import { SITEMAP_SIZE } from '../../lib/sitemapSize.ts';
import { href, toAbsolute } from '../../lib/urls.ts';

export async function getStaticPaths() {
  const pages = toPages(toAllAddresses(await getArchive()), SITEMAP_SIZE);
  return pages.map((page) => ({ params: { page: String(page.number) }, props: { page } }));
}

export const GET: APIRoute<{ page: Page<SiteAddress> }> = async ({ props: { page } }) => {
  const { site } = await getArchive();
  const entries = page.items.map(
    ({ address, day }) => `<url><loc>${escapeXml(toAbsolute(site.url, href(address)))}</loc>${toLastmod(day)}</url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
