/** Addresses of all pages that a search engine should know, for the sitemap. */
import { facetAddress, gazetteYearAddress, registerYearAddress } from './addresses.ts';
import { FACETS, type Archive } from './archive/model.ts';

/** Documents and issues first; of lists the first pages, which lead to the others. */
export function toAllAddresses({ documents, issues, gazettes, facets }: Archive): string[] {
  const registers = gazettes.flatMap((gazette) => gazette.registers);
  const addresses = [
    '',
    ...gazettes.map(({ id }) => id),
    ...issues.map(({ id }) => id),
    ...documents.map(({ id }) => id),
    ...gazettes.flatMap((gazette) =>
      gazette.issues.flatMap(({ data }) => (data.year === undefined ? [] : [gazetteYearAddress(gazette, data.year)])),
    ),
    ...registers.flatMap((register) => [
      register.id,
      ...register.years.map(({ year }) => registerYearAddress(register, year)),
    ]),
    ...FACETS.flatMap((facet) => [facet, ...facets[facet].map((value) => facetAddress(facet, value))]),
    'status/upcoming',
    'about',
  ];
  return [...new Set(addresses)];
}
