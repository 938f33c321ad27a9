/** Facets and dates of documents: filters and counts. */
import { FACETS, type FacetName, forFacets } from '../format/part.ts';
import type { Part } from './Part.ts';
import type { Facet, PartFacts } from './PartFacts.ts';
import type { Levels } from './rank.ts';

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

/** How many documents have each value, for each of FACETS. */
type Counts = readonly Map<string, number>[];

interface Chosen {
  readonly documents: readonly number[];
  readonly facets: FacetCounts;
}

export class Columns {
  /** The day of each document of the parts that were loaded: 20230406. */
  readonly days: Uint32Array;
  private readonly parts: readonly Part[];
  private readonly facts = new Map<Part, PartFacts>();

  constructor(parts: readonly Part[], documents: number) {
    this.parts = parts;
    this.days = new Uint32Array(documents);
  }

  /** Reads what is known of the documents of all parts that have one with a level. */
  async load(levels: Levels): Promise<void> {
    const wanted = this.parts.filter((part) => !this.facts.has(part) && hasAny(part, levels));
    await Promise.all(
      wanted.map(async (part) => {
        const facts = await part.facts();
        this.facts.set(part, facts);
        this.days.set(facts.days, part.offset);
      }),
    );
  }

  /** Keeps the documents that the filters let through, and counts the values of every facet. Their parts are loaded. */
  choose(documents: readonly number[], filters: Filters): Chosen {
    const chosen: number[] = [];
    const counts: Counts = FACETS.map(() => new Map<string, number>());
    let next = 0;
    for (const part of this.parts) {
      const first = next;
      while (next < documents.length && (documents[next] as number) < part.offset + part.documents) next += 1;
      const facts = this.facts.get(part);
      if (facts === undefined || next === first) continue;
      const own = documents.slice(first, next).map((document) => document - part.offset);
      for (const document of chooseOf(facts, own, filters, counts)) chosen.push(document + part.offset);
    }
    return { documents: chosen, facets: toFacetCounts(counts, filters) };
  }
}

/** Whether a part has a document with a level. */
export const hasAny = ({ offset, documents }: Part, levels: Levels): boolean =>
  levels.subarray(offset, offset + documents).some((level) => level > 0);

/** Documents of one part that the filters let through; adds to the counts. */
function chooseOf(
  { facets, days }: PartFacts,
  documents: readonly number[],
  filters: Filters,
  counts: Counts,
): number[] {
  const inTime = documents.filter(toTimeTest(days, filters));
  const tests = facets.map((facet, index) => toTest(facet, filters[FACETS[index] as FacetName]));
  const bySet = facets.map(({ sets }) => new Uint32Array(sets.length));
  const chosen: number[] = [];
  for (const document of inTime) {
    const failed = tests.flatMap((test, index) => (test && !test(document) ? [index] : []));
    if (failed.length === 0) chosen.push(document);
    if (failed.length > 1) continue;
    facets.forEach(({ of }, index) => {
      if (failed.length === 1 && failed[0] !== index) return;
      const own = bySet[index] as Uint32Array;
      const set = of[document] as number;
      own[set] = (own[set] as number) + 1;
    });
  }
  facets.forEach((facet, index) => addCounts(facet, bySet[index] as Uint32Array, counts[index] as Map<string, number>));
  return chosen;
}

function addCounts({ names, sets }: Facet, bySet: Uint32Array, counts: Map<string, number>): void {
  sets.forEach((set, index) => {
    const count = bySet[index] as number;
    if (count === 0) return;
    for (const name of set) {
      const value = names[name] as string;
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
  });
}

/** Values that documents have, and those that are filtered by though none has them. */
function toFacetCounts(counts: Counts, filters: Filters): FacetCounts {
  return forFacets((facet) => {
    const own = counts[FACETS.indexOf(facet)] as Map<string, number>;
    for (const value of toList(filters[facet])) if (!own.has(value)) own.set(value, 0);
    return sortCounts(
      facet,
      [...own].map(([value, count]) => ({ value, count })),
    );
  });
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
function toTest({ names, sets, of }: Facet, value: string | readonly string[] | undefined) {
  const values = toList(value);
  if (values.length === 0) return null;
  const wanted = new Set(values.map((name) => names.indexOf(name)));
  const fits = sets.map((set) => set.some((name) => wanted.has(name)));
  return (document: number): boolean => fits[of[document] as number] as boolean;
}

function toTimeTest(days: Uint32Array, { from = '', to = '' }: Filters): (document: number) => boolean {
  const digits = (text: string): string => text.replace(/\D/g, '').slice(0, 8);
  const first = Number(digits(from).padEnd(8, '0'));
  const last = Number(digits(to).padEnd(8, '9'));
  if (digits(from) === '' && digits(to) === '') return () => true;
  return (document) => (days[document] as number) >= first && (days[document] as number) <= last;
}
