/** The day that statuses are of. */
import type { Archive } from '../archive/model.ts';

const latest = (days: readonly (string | undefined)[]): string | undefined =>
  days.reduce((last, day) => (day !== undefined && (last === undefined || day > last) ? day : last), undefined);

/**
 * `asOf` of site.yaml, else the last day on which an issue was published, or of an issue that does not say it the last
 * day of its documents. Never the clock: the same archive makes the same pages.
 */
export function toAsOf({ site, issues, documents }: Pick<Archive, 'site' | 'issues' | 'documents'>) {
  if (site.asOf !== undefined) return site.asOf;
  const published = issues.map((issue) => issue.data.published ?? latest(issue.documents.map(({ data }) => data.date)));
  return latest(published) ?? latest(documents.map(({ data }) => data.date));
}
