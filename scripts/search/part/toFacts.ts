/** The columns of a part: what is known of every document, for packed columns. */
import {
  type FacetNames,
  type FactsHead,
  type NumbersTuple,
  OWN_FACETS,
  type StatusHead,
} from '../../../src/search/format/part.ts';
import type { Fold } from '../../../src/search/fold/letters.ts';
import { withoutGaps } from '../../../src/search/fold/letters.ts';
import { readNumber } from '../../../src/search/fold/number.ts';
import type { IndexDocument } from '../IndexDocument.ts';

/** What a document has besides its facets. */
export interface Has {
  readonly tables: boolean;
  readonly attachments: boolean;
}

/** Names and sets of a facet, and the set of each document. */
function toFacet(values: readonly (readonly string[])[]): { facet: FacetNames; column: number[] } {
  const names = [...new Set(values.flat())];
  const numbers = new Map(names.map((name, index) => [name, index]));
  const keys = values.map((set) => set.map((name) => numbers.get(name) ?? 0));
  const sets = [...new Map(keys.map((set) => [set.join(), set])).values()];
  const places = new Map(sets.map((set, index) => [set.join(), index]));
  return { facet: { names, sets }, column: keys.map((set) => places.get(set.join()) ?? 0) };
}

const toHas = ({ tables, attachments }: Has): string[] => [
  ...(tables ? ['tables'] : []),
  ...(attachments ? ['attachments'] : []),
];

/** `facts.bin`: facets, days and imprints. */
export function toFacts(
  documents: readonly IndexDocument[],
  has: readonly Has[],
): { head: FactsHead; columns: number[][] } {
  const facets = OWN_FACETS.map((facet) =>
    toFacet(facet === 'has' ? has.map(toHas) : documents.map((document) => document.facets[facet])),
  );
  const days = [0, 1, 2].map((place) => documents.map(({ day }) => Number(day.split('-')[place] ?? 0)));
  const imprints = documents.flatMap(({ isIssue }, index) => (isIssue ? [index] : []));
  const heads = OWN_FACETS.map((name, index) => [name, facets[index]?.facet] as const);
  return {
    head: Object.fromEntries(heads) as unknown as FactsHead,
    columns: [...facets.map(({ column }) => column), ...days, imprints],
  };
}

/** The file of statuses of a part. */
export function toStatuses(documents: readonly IndexDocument[]): { head: StatusHead; columns: number[][] } {
  const { facet, column } = toFacet(documents.map(({ status }) => (status === null ? [] : [status])));
  return { head: facet, columns: [column] };
}

export const toDifferences = (values: readonly number[]): number[] =>
  values.map((value, index) => value - (values[index - 1] ?? 0));

interface Numbered {
  readonly series: string;
  readonly printed: string;
  readonly year: number;
  readonly serial: number;
  readonly document: number;
}

/** How a series is printed: what stands before 〔, or before 第 and a number. */
const toPrinted = (number: string): string => number.replace(/(?:〔\d{4}〕|(?:\d{4}年)?第\d+号).*$/, '');

function toNumbered({ record }: IndexDocument, document: number, fold: Fold): Numbered[] {
  if (record.number === null) return [];
  const printed = toPrinted(record.number);
  const read = readNumber(record.number, fold);
  if (!read) return [{ series: withoutGaps(fold.fold(record.number).units), printed, year: 0, serial: 0, document }];
  return read.serials.map((serial) => ({ series: read.series, printed, year: read.year ?? 0, serial, document }));
}

/** The numbers of all documents, by series, year and serial. */
export function toNumbers(documents: readonly IndexDocument[], fold: Fold): NumbersTuple {
  const all = documents.flatMap((document, index) => toNumbered(document, index, fold));
  const bySeries = [...Map.groupBy(all, ({ series }) => series)].sort(([a], [b]) => (a < b ? -1 : 1));
  return bySeries.map(([series, list]) => {
    const years = Map.groupBy(list, ({ year }) => year);
    return [
      series,
      list[0]?.printed ?? series,
      Object.fromEntries([...years].map(([year, of]) => [year, toPairs(of)])),
    ];
  });
}

function toPairs(list: readonly Numbered[]): number[] {
  const sorted = list.toSorted((a, b) => a.serial - b.serial || a.document - b.document);
  const serials = toDifferences(sorted.map(({ serial }) => serial));
  const documents = toDifferences(sorted.map(({ document }) => document));
  return sorted.flatMap((_, index) => [serials[index] ?? 0, documents[index] ?? 0]);
}
