/**
 * The files of the open data: for each gazette and year (of a large year several) the documents with their text as JSON
 * Lines, and tables as CSV. No file holds more than FILE_SIZE documents, so none needs the whole archive in memory.
 */
import type { Archive, ArchiveDocument, Gazette } from '../archive/model.ts';
import { byAddress } from '../archive/order.ts';
import { derived } from '../reads/tracking.ts';
import { APPOINTMENTS, DOCUMENTS, EVENTS, ISSUES, REFERENCES, type Table } from './tables.ts';

/** Documents in one file. */
const FILE_SIZE = 1000;

export interface DataFile {
  /** Path below `data/`: `files/qinghe/2023/documents.csv`. */
  readonly path: string;
  readonly gazette: Gazette;
  /** `2023`, or `undated`. */
  readonly year: string | undefined;
  readonly format: 'csv' | 'jsonl';
  readonly title: string;
  /** Name of its table; undefined for JSON Lines. */
  readonly table: string | undefined;
  /** Those that it is made of; a file of issues has none. */
  readonly documents: readonly ArchiveDocument[];
  /** Records in it. */
  readonly count: number;
}

const COUNTS: Record<string, (document: ArchiveDocument, archive: Archive) => number> = {
  documents: () => 1,
  references: (document, { outgoing }) => outgoing.get(document)?.length ?? 0,
  appointments: ({ data }) => data.appointments.length,
  events: ({ data }) => data.events.length,
};

interface Part {
  readonly gazette: Gazette;
  readonly year: string;
  readonly documents: readonly ArchiveDocument[];
  /** Number of the part of its year, from 1. */
  readonly number: number;
}

/** The documents of a gazette year by year, by address, in parts. */
function toParts(gazette: Gazette, documents: readonly ArchiveDocument[]): Part[] {
  const years = [...Map.groupBy(documents, ({ year }) => (year === undefined ? 'undated' : String(year)))];
  const toNumber = (year: string): number => (year === 'undated' ? -1 : Number(year));
  years.sort(([a], [b]) => toNumber(b) - toNumber(a));
  return years.flatMap(([year, list]) => {
    const sorted = [...list].sort((a, b) => byAddress(a.id, b.id));
    return Array.from({ length: Math.ceil(sorted.length / FILE_SIZE) }, (_, index) => ({
      gazette,
      year,
      documents: sorted.slice(index * FILE_SIZE, (index + 1) * FILE_SIZE),
      number: index + 1,
    }));
  });
}

function toPartFiles(part: Part, archive: Archive): DataFile[] {
  const { gazette, year, documents, number } = part;
  const tail = number === 1 ? '' : `-${number}`;
  const tables = [DOCUMENTS, REFERENCES, ...(archive.site.people ? [APPOINTMENTS] : []), EVENTS];
  const path = (name: string, format: string): string => `files/${gazette.id}/${year}/${name}${tail}.${format}`;
  const own = { gazette, year, documents };
  const lines: DataFile = {
    ...own,
    path: path('documents', 'jsonl'),
    format: 'jsonl',
    title: '文件全文',
    table: undefined,
    count: documents.length,
  };
  const csv = (tables as readonly Table<never>[]).map((table): DataFile => {
    const count = documents.reduce((sum, document) => sum + (COUNTS[table.name]?.(document, archive) ?? 0), 0);
    return { ...own, path: path(table.name, 'csv'), format: 'csv', title: table.title, table: table.name, count };
  });
  return [lines, ...csv.filter(({ count }) => count > 0)];
}

const toIssueFile = (gazette: Gazette): DataFile => ({
  path: `files/${gazette.id}/issues.csv`,
  gazette,
  year: undefined,
  format: 'csv',
  title: ISSUES.title,
  table: ISSUES.name,
  documents: [],
  count: gazette.issues.length,
});

function toDataFiles(archive: Archive): DataFile[] {
  const byGazette = Map.groupBy(archive.documents, ({ gazette }) => gazette);
  return archive.gazettes.flatMap((gazette) => [
    toIssueFile(gazette),
    ...toParts(gazette, byGazette.get(gazette) ?? []).flatMap((part) => toPartFiles(part, archive)),
  ]);
}

/** The files of an archive: by gazette, its issues first, then the latest year first. */
export const dataFilesOf: (archive: Archive) => readonly DataFile[] = derived('data files', toDataFiles);
