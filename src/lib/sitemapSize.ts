/** Addresses in one sitemap. The protocol allows 50,000 (sitemaps.org). */
export const SITEMAP_SIZE = 10_000;
