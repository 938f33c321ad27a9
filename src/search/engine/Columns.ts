/** Facets and dates of all documents: filters and counts. */
import { FACETS, type FacetName, forFacets } from '../format/part.ts';
import type { Part } from './Part.ts';

/** What documents are kept. Several values of one facet mean any of them. */
export type Filters = Partial<Record<FacetName, string | readonly string[]>> & {
  /** First and last day, as far as they are given: `2021`, `2021-06`, `2021-06-30`. */
  readonly from?: string;
  readonly to?: string;
};

export interface FacetCount {
  readonly value: string;
  /** How many documents there would be with this value and all filters on other facets. */
  readonly count: number;
}

export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>;

/** One facet of the whole archive. */
interface Column {
  readonly names: readonly string[];
  /** Sets of values, by index into `names`. */
  readonly sets: readonly (readonly number[])[];
  /** The set of each document. */
  readonly of: Uint32Array;
}

interface Chosen {
  readonly documents: readonly number[];
  readonly facets: FacetCounts;
}

export class Columns {
  readonly days: Int32Array;
  private readonly columns: readonly Column[];

  constructor(parts: readonly Part[]) {
    this.days = Int32Array.from(parts.flatMap(({ days }) => [...days]));
    this.columns = FACETS.map((facet) => toColumn(parts, facet));
  }

  /** Keeps the documents that the filters let through, and counts the values of every facet. */
  choose(documents: readonly number[], filters: Filters): Chosen {
    const inTime = documents.filter(toTimeTest(this.days, filters));
    const tests = this.columns.map((column, index) => toTest(column, filters[FACETS[index] as FacetName]));
    const counts = this.columns.map(({ names }) => new Uint32Array(names.length));
    const chosen: number[] = [];
    for (const document of inTime) {
      const failed = tests.flatMap((test, index) => (test && !test(document) ? [index] : []));
      if (failed.length === 0) chosen.push(document);
      if (failed.length > 1) continue;
      this.columns.forEach(({ sets, of }, index) => {
        if (failed.length === 1 && failed[0] !== index) return;
        const count = counts[index] as Uint32Array;
        for (const name of sets[of[document] as number] as readonly number[]) count[name] = (count[name] as number) + 1;
      });
    }
    return { documents: chosen, facets: this.toCounts(counts, filters) };
  }

  private toCounts(counts: readonly Uint32Array[], filters: Filters): FacetCounts {
    return forFacets((facet) => {
      const index = FACETS.indexOf(facet);
      const { names } = this.columns[index] as Column;
      const wanted = new Set(toList(filters[facet]));
      const all = names.map((value, name) => ({ value, count: counts[index]?.[name] ?? 0 }));
      return sortCounts(
        facet,
        all.filter(({ value, count }) => count > 0 || wanted.has(value)),
      );
    });
  }
}

export const toList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Years from the latest, everything else by number. */
const sortCounts = (facet: FacetName, counts: FacetCount[]): FacetCount[] =>
  counts.sort((a, b) => {
    const byName = a.value < b.value ? -1 : 1;
    return facet === 'year' ? -byName : b.count - a.count || byName;
  });

/** Whether a document has one of the values; null where any will do. */
function toTest({ names, sets, of }: Column, value: string | readonly string[] | undefined) {
  const values = toList(value);
  if (values.length === 0) return null;
  const wanted = new Set(values.map((name) => names.indexOf(name)));
  const fits = sets.map((set) => set.some((name) => wanted.has(name)));
  return (document: number): boolean => fits[of[document] as number] as boolean;
}

function toTimeTest(days: Int32Array, { from = '', to = '' }: Filters): (document: number) => boolean {
  const digits = (text: string): string => text.replace(/\D/g, '').slice(0, 8);
  const first = Number(digits(from).padEnd(8, '0'));
  const last = Number(digits(to).padEnd(8, '9'));
  if (digits(from) === '' && digits(to) === '') return () => true;
  return (document) => (days[document] as number) >= first && (days[document] as number) <= last;
}

/** Puts the columns of all parts together. */
function toColumn(parts: readonly Part[], facet: FacetName): Column {
  const columns = parts.map(({ facts }) => facts.facets[facet]);
  const names = [...new Set(columns.flatMap((column) => column.names))];
  const places = new Map(names.map((name, index) => [name, index]));
  const sets = columns.flatMap((column) =>
    column.sets.map((set) => set.map((name) => places.get(column.names[name] ?? '') as number)),
  );
  let before = 0;
  const of = columns.flatMap((column) => {
    const moved = column.of.map((set) => set + before);
    before += column.sets.length;
    return moved;
  });
  return { names, sets, of: Uint32Array.from(of) };
}
