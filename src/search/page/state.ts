/** What is searched for, as it stands in the address: `?q=供水&year=2021&year=2022&kind=通知&sort=date&page=2`. */
import { FACETS, type FacetName, forFacets } from '../format/part.ts';
import type { SearchOptions } from '../open.ts';

export const PAGE_SIZE = 10;

export const SORTS = ['relevance', 'date', 'date-asc'] as const;

export interface SearchState {
  readonly words: string;
  /** Chosen values of each facet; none where any will do. */
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  /** First and last day, `2021-06-30`; empty where there is none. */
  readonly from: string;
  readonly to: string;
  readonly sort: (typeof SORTS)[number];
  /** From 1. */
  readonly page: number;
  /** All ways in which the words can be understood, in one list. */
  readonly all: boolean;
  /** Only as it was typed. */
  readonly exact: boolean;
}

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Reads the part of an address after `?`. What it does not know is left out. */
export function parseState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const day = (name: string): string => {
    const value = parameters.get(name) ?? '';
    return DAY.test(value) ? value : '';
  };
  const page = Number(parameters.get('page') ?? 1);
  return {
    words: (parameters.get('q') ?? '').trim(),
    chosen: forFacets((facet) => [...new Set(parameters.getAll(facet))].filter(Boolean)),
    from: day('from'),
    to: day('to'),
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? 'relevance',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    all: parameters.get('all') === '1',
    exact: parameters.get('exact') === '1',
  };
}

/** The address of a state from `?` on, always in the same order; `?` alone for everything. */
export function formatState({ words, chosen, from, to, sort, page, all, exact }: SearchState): string {
  const parameters = new URLSearchParams();
  if (words !== '') parameters.set('q', words);
  for (const facet of FACETS) for (const value of chosen[facet]) parameters.append(facet, value);
  if (from !== '') parameters.set('from', from);
  if (to !== '') parameters.set('to', to);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (all) parameters.set('all', '1');
  if (exact) parameters.set('exact', '1');
  if (page > 1) parameters.set('page', String(page));
  return `?${parameters.toString()}`;
}

/** Whether any filter is on. */
export const isFiltered = ({ chosen, from, to }: SearchState): boolean =>
  from !== '' || to !== '' || FACETS.some((facet) => chosen[facet].length > 0);

/** The same words without filters, from the first page. */
export const withoutFilters = (state: SearchState): SearchState => ({
  ...parseState(''),
  words: state.words,
  sort: state.sort,
  all: state.all,
  exact: state.exact,
});

/** How the engine is asked. */
export const toOptions = ({ chosen, from, to, sort, page, all, exact }: SearchState): SearchOptions => ({
  filters: { ...chosen, ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) },
  sort,
  offset: (page - 1) * PAGE_SIZE,
  limit: PAGE_SIZE,
  all,
  exact,
});
