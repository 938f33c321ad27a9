/** The chronicles (大事记) of the archive as one calendar: years, months, days. */
import type { Archive, ArchiveDocument } from '../archive/model.ts';
import { derived } from '../reads/tracking.ts';
import type { DocumentData } from '../schema.ts';

export interface ChronicleEntry {
  readonly data: DocumentData['events'][number];
  readonly document: ArchiveDocument;
}

export interface ChronicleMonth {
  /** `2023-03`. */
  readonly month: string;
  /** By day; on one day in the order of the documents. */
  readonly entries: readonly ChronicleEntry[];
}

export interface ChronicleYear {
  readonly year: string;
  /** Rising. */
  readonly months: readonly ChronicleMonth[];
  readonly count: number;
}

const byDay = ({ data: a }: ChronicleEntry, { data: b }: ChronicleEntry): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0;

/** All entries, in the order of documents and in each document in its own; sorting by day keeps it. */
function toEntries({ documents }: Archive): ChronicleEntry[] {
  const earliestFirst = [...documents].reverse();
  return earliestFirst.flatMap((document) => document.data.events.map((data) => ({ data, document }))).sort(byDay);
}

function toYear(year: string, months: readonly ChronicleMonth[]): ChronicleYear {
  return { year, months, count: months.reduce((sum, { entries }) => sum + entries.length, 0) };
}

/** Latest year first. */
function toChronicle(archive: Archive): ChronicleYear[] {
  const months = [...Map.groupBy(toEntries(archive), ({ data }) => data.date.slice(0, 7))];
  const years = Map.groupBy(
    months.map(([month, entries]) => ({ month, entries })),
    ({ month }) => month.slice(0, 4),
  );
  return [...years].map(([year, list]) => toYear(year, list)).reverse();
}

/** The chronicle of an archive, made once; empty where no document has one. */
export const chronicleOf: (archive: Archive) => readonly ChronicleYear[] = derived('chronicle', toChronicle);
