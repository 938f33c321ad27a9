/** The day of a page's last change as a sitemap says it (sitemaps.org); nothing where it is not known. */
import type { Day } from './lastChanges.ts';

export const toLastmod = (day: Day): string => (day === undefined ? '' : `<lastmod>${day}</lastmod>`);
