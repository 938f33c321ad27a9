/** Addresses of all pages that a search engine should know, with the day of their last change, for the sitemap. */
import { facetAddress, gazetteYearAddress, registerYearAddress } from './addresses.ts';
import { FACETS, type Archive, type Gazette, type Register } from './archive/model.ts';
import { chronicleMonthAddress, chronicleYearAddress } from './chronicle/chroniclePaths.ts';
import { chronicleOf, type ChronicleMonth } from './chronicle/toChronicle.ts';
import { HISTORY_ADDRESS, historyYearAddress } from './history/historyPaths.ts';
import { letterAddress, peopleYearAddress, personAddress, postAddress, toLetters } from './people/peoplePaths.ts';
import { peopleOf, type Appointment } from './people/toPeople.ts';
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

/** Pages of people, none where they are left out of indexes. */
function toPeopleAddresses(archive: Archive): SiteAddress[] {
  const { persons, posts, years, appointments } = peopleOf(archive);
  const dayOf = (list: readonly Appointment[]): Day => latestOf(list.map(({ day }) => day));
  const overviews = archive.site.people
    ? ['people', 'posts', ...toLetters(archive).map(({ letter }) => letterAddress(letter))]
    : [];
  return [
    ...overviews.map((address) => ({ address, day: dayOf(appointments) })),
    ...years.map(({ year, appointments: own }) => ({ address: peopleYearAddress(year), day: dayOf(own) })),
    ...persons.map((one) => ({ address: personAddress(one), day: dayOf(one.appointments) })),
    ...posts.map((one) => ({ address: postAddress(one), day: dayOf(one.appointments) })),
  ];
}

/** Changes of the archive itself. */
function toHistoryAddresses({ history }: Archive): SiteAddress[] {
  const years = Map.groupBy(history, ({ day }) => day.slice(0, 4));
  return [
    { address: HISTORY_ADDRESS, day: history.at(-1)?.day },
    ...[...years].map(([year, own]) => ({ address: historyYearAddress(year), day: own.at(-1)?.day })),
  ];
}

const toMonthDay = ({ entries }: ChronicleMonth): Day => toListDay(entries.map(({ document }) => document));

function toChronicleAddresses(archive: Archive): SiteAddress[] {
  const years = chronicleOf(archive).flatMap(({ year, months }) => [
    { address: chronicleYearAddress(year), day: latestOf(months.map(toMonthDay)) },
    ...months.map((month) => ({ address: chronicleMonthAddress(month.month), day: toMonthDay(month) })),
  ]);
  return [{ address: 'chronicle', day: latestOf(years.map(({ day }) => day)) }, ...years];
}

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
    ...toHistoryAddresses(archive),
    ...toPeopleAddresses(archive),
    ...toChronicleAddresses(archive),
    { address: 'data', day },
    ...archive.gazettes.map(({ id }) => ({ address: `data/gazettes/${id}`, day })),
    { address: 'about/coverage', day },
    { address: 'number', day: undefined },
    { address: 'feeds', day: undefined },
    { address: 'about', day },
  ];
  return [...new Map(addresses.map((entry) => [entry.address, entry])).values()];
}
