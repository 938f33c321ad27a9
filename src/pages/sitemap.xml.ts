/** Index of the sitemaps. */
import type { APIRoute } from 'astro';
import { toAllAddresses } from '../lib/allAddresses.ts';
import { getArchive } from '../lib/archive.ts';
import { SITEMAP_SIZE } from '../lib/sitemapSize.ts';
import { toPages } from '../lib/pages.ts';
import { latestOf } from '../lib/metadata/lastChanges.ts';
import { toLastmod } from '../lib/metadata/toLastmod.ts';
import { fileHref, toAbsolute } from '../lib/urls.ts';

export const GET: APIRoute = async () => {
  const archive = await getArchive();
  const entries = toPages(toAllAddresses(archive), SITEMAP_SIZE).map(({ number, items }) => {
    const loc = toAbsolute(archive.site.url, fileHref(`sitemap/${number}.xml`));
    return `<sitemap><loc>${loc}</loc>${toLastmod(latestOf(items.map(({ day }) => day)))}</sitemap>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</sitemapindex>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
