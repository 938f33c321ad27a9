/** Which pages there are: parameters and properties for the `getStaticPaths` of each page that has many. */
import { gazetteYearAddress } from './addresses.ts';
import { FACETS, type Archive, type Gazette, type Issue, type Register, type RegisterYear } from './archive/model.ts';
import { pageParam, toPages } from './pages.ts';

/** Issues on one page of a gazette: rows of covers. */
const ISSUES_SHOWN = 36;
const VALUES_SHOWN = 100;
const ROWS_SHOWN = 100;

/** Addresses at which a document or an issue stands. A list that would stand there too gives way. */
const toTaken = ({ issues, documents }: Archive): Set<string> => new Set([...issues, ...documents].map(({ id }) => id));

export const toDocumentPaths = ({ documents }: Archive) =>
  documents.map((document) => ({ params: { document: document.id }, props: { document } }));

/** An issue that is no more than a single document is shown on the page of that document. */
export const toIssuePaths = ({ issues }: Archive) =>
  issues.filter(({ sole }) => !sole).map((issue) => ({ params: { issue: issue.id }, props: { issue } }));

export const toCoverPaths = ({ issues }: Archive) =>
  issues.map((issue) => ({ params: { issue: issue.id }, props: { issue } }));

export const toGazettePaths = ({ gazettes }: Archive) =>
  gazettes.flatMap((gazette) =>
    toPages(gazette.issues, ISSUES_SHOWN).map((page) => ({
      params: { gazette: gazette.id, page: pageParam(page.number) },
      props: { gazette, page },
    })),
  );

function toYearPaths(gazette: Gazette, taken: ReadonlySet<string>) {
  const groups: [year: number, issues: Issue[]][] = [];
  for (const [year, issues] of Map.groupBy(gazette.issues, ({ data }) => data.year)) {
    if (year !== undefined && !taken.has(gazetteYearAddress(gazette, year))) groups.push([year, issues]);
  }
  return groups.map(([year, issues], index) => ({
    params: { gazette: gazette.id, year: String(year) },
    props: { gazette, year, issues, later: groups[index - 1]?.[0], earlier: groups[index + 1]?.[0] },
  }));
}

export function toGazetteYearPaths(archive: Archive) {
  const taken = toTaken(archive);
  return archive.gazettes.flatMap((gazette) => toYearPaths(gazette, taken));
}

const toRegisterParams = ({ id }: Register) => {
  const [gazette, series] = id.split('/');
  return { gazette, series };
};

export function toRegisterPaths(archive: Archive) {
  const taken = toTaken(archive);
  return archive.gazettes
    .flatMap(({ registers }) => registers)
    .filter(({ id }) => !taken.has(id))
    .map((register) => ({ params: toRegisterParams(register), props: { register } }));
}

function toRowPaths(register: Register, { year, rows }: RegisterYear, index: number) {
  const near = { later: register.years[index - 1]?.year, earlier: register.years[index + 1]?.year };
  return toPages(rows, ROWS_SHOWN).map((page) => ({
    params: { ...toRegisterParams(register), year: String(year), page: pageParam(page.number) },
    props: { register, year, page, ...near },
  }));
}

export const toRegisterYearPaths = ({ gazettes }: Archive) =>
  gazettes
    .flatMap(({ registers }) => registers)
    .flatMap((register) => register.years.flatMap((year, index) => toRowPaths(register, year, index)));

/** The list of statuses stands on the page of the changes of status. */
export const toFacetPaths = ({ facets }: Archive) =>
  FACETS.filter((facet) => facet !== 'status').flatMap((facet) =>
    toPages(facets[facet], VALUES_SHOWN).map((page) => ({
      params: { facet, page: pageParam(page.number) },
      props: { facet, page },
    })),
  );

export const toChangePaths = ({ changes }: Archive) =>
  toPages(changes).map((page) => ({ params: { page: pageParam(page.number) }, props: { page } }));

export const toUpcomingPaths = ({ upcoming }: Archive) =>
  toPages(upcoming).map((page) => ({ params: { page: pageParam(page.number) }, props: { page } }));

export const toFacetValuePaths = ({ facets }: Archive) =>
  FACETS.flatMap((facet) =>
    facets[facet].flatMap((value) =>
      toPages(value.documents).map((page) => ({
        params: { facet, value: value.slug, page: pageParam(page.number) },
        props: { facet, value, page },
      })),
    ),
  );
