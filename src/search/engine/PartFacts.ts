/** What `facts.bin` and the file of statuses tell of the documents of a part: facets, days, imprints. */
import type { Columns as Packed } from '../format/packed.ts';
import { FACETS, type FacetNames, type FactsHead, OWN_FACETS, type StatusHead } from '../format/part.ts';

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

export function toPartFacts({ head, columns }: Packed, statuses: Packed): PartFacts {
  const names = head as FactsHead;
  const status = { ...(statuses.head as StatusHead), of: statuses.columns[0] as Uint32Array };
  const [years, months, days, imprints] = columns.slice(OWN_FACETS.length) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  return {
    facets: FACETS.map((facet) =>
      facet === 'status' ? status : { ...names[facet], of: columns[OWN_FACETS.indexOf(facet)] as Uint32Array },
    ),
    days: years.map((year, index) => year * 10_000 + (months[index] as number) * 100 + (days[index] as number)),
    imprints,
  };
}

/** The status of a document; `none` for an imprint. */
export function statusOf({ facets }: PartFacts, document: number): string {
  const { names, sets, of } = facets[FACETS.indexOf('status')] as Facet;
  const [status] = sets[of[document] as number] ?? [];
  return status === undefined ? 'none' : (names[status] as string);
}
