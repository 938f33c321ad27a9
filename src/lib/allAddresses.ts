/** Addresses of all pages that a search engine should know, with the day of their last change, for the sitemap. */
import { facetAddress, gazetteYearAddress, registerYearAddress } from './addresses.ts';
import { FACETS, type Archive, type Gazette, type Register } from './archive/model.ts';
import { latestOf, toDocumentDay, toIssueDay, toListDay, type Day } from './metadata/lastChanges.ts';

export interface SiteAddress {
  readonly address: string;
  readonly day: Day;
}

function toYears(gazette: Gazette): SiteAddress[] {
  const years = Map.groupBy(gazette.issues, ({ data }) => data.year);
  return [...years].flatMap(([year, issues]) =>
    year === undefined ? [] : [{ address: gazetteYearAddress(gazette, year), day: latestOf(issues.map(toIssueDay)) }],
  );
}

function toRegister(register: Register): SiteAddress[] {
  const years = register.years.map(({ year, documents }) => ({
    address: registerYearAddress(register, year),
    day: toListDay(documents),
  }));
  return [{ address: register.id, day: latestOf(years.map(({ day }) => day)) }, ...years];
}

const toFacets = ({ facets }: Archive, day: Day): SiteAddress[] =>
  FACETS.flatMap((facet) => [
    { address: facet, day },
    ...facets[facet].map((value) => ({ address: facetAddress(facet, value), day: toListDay(value.documents) })),
  ]);

/** Documents and issues first; of lists the first pages, which lead to the others. */
export function toAllAddresses(archive: Archive): SiteAddress[] {
  const { documents, issues, gazettes } = archive;
  const day = toListDay(documents);
  const addresses: SiteAddress[] = [
    { address: '', day },
    ...gazettes.map((gazette) => ({ address: gazette.id, day: latestOf(gazette.issues.map(toIssueDay)) })),
    ...issues.map((issue) => ({ address: issue.id, day: toIssueDay(issue) })),
    ...documents.map((document) => ({ address: document.id, day: toDocumentDay(document, archive) })),
    ...gazettes.flatMap((gazette) => toYears(gazette)),
    ...gazettes.flatMap(({ registers }) => registers.flatMap(toRegister)),
    ...toFacets(archive, day),
    { address: 'status/upcoming', day },
    { address: 'feeds', day: undefined },
    { address: 'about', day },
  ];
  return [...new Map(addresses.map((entry) => [entry.address, entry])).values()];
}
