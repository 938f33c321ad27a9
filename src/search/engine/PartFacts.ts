/** What `facts.bin` tells of the documents of a part: facets, days, imprints. */
import type { Columns as Packed } from '../format/packed.ts';
import { FACETS, type FacetNames, type FactsHead } from '../format/part.ts';

/** One facet: its names, sets of them, and the set of each document. */
export interface Facet extends FacetNames {
  readonly of: Uint32Array;
}

export interface PartFacts {
  /** In the order of FACETS. */
  readonly facets: readonly Facet[];
  /** The day that each document is sorted by: 20230406, 20230000 for a year alone. */
  readonly days: Uint32Array;
  /** Documents that are imprints of issues. */
  readonly imprints: Uint32Array;
}

export function toPartFacts({ head, columns }: Packed): PartFacts {
  const names = head as FactsHead;
  const [years, months, days, imprints] = columns.slice(FACETS.length) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  return {
    facets: FACETS.map((facet, index) => ({ ...names[facet], of: columns[index] as Uint32Array })),
    days: years.map((year, index) => year * 10_000 + (months[index] as number) * 100 + (days[index] as number)),
    imprints,
  };
}
