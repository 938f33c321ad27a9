/** Makes what `resolveNumber` looks numbers up in, from the archive. */
import type { Archive, ArchiveDocument } from '../archive/model.ts';
import { derived } from '../reads/tracking.ts';
import { toSlug } from '../archive/toFacets.ts';
import { foldSeries, toSimplified } from './foldSeries.ts';
import { readSpelling } from './readSpelling.ts';
import type { SeriesEntry } from './resolveNumber.ts';

/** A document's number, ready to be looked up. */
interface Numbered {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly gazette: string;
  /** Folder of its file: gazette and series. */
  readonly path: string;
  readonly key: string;
  readonly year: number;
  readonly serial: number;
}

export type NumberRow = readonly [serial: number, address: string, number: string, title: string];

export interface NumberFiles {
  readonly index: readonly SeriesEntry[];
  /** By path below `data/numbers/`, without extension: `qinghe/qingzhengfa/2023`. */
  readonly files: ReadonlyMap<string, readonly NumberRow[]>;
}

/** What stands for the title of a document that was withdrawn: its address says why. */
const WITHDRAWN = '（已撤下）';

/** Folder of a document's series: of its address where that is made from its number. */
function toPath(id: string, series: string): string {
  const [gazette = '', slug = '', year = '', serial] = id.split('/');
  const isOwn = serial !== undefined && /^\d{4}$/.test(year) && !/^\d/.test(slug);
  return `${gazette}/${isOwn ? slug : toSlug(series)}`;
}

/** The words before the year as they are printed. */
const toPrinted = (number: string): string => number.replace(/[〔第].*/su, '').replace(/\d{4}年$/, '');

type Given = Pick<Numbered, 'id' | 'number' | 'title' | 'gazette'> & Pick<ArchiveDocument, 'parsedNumber'>;

function toNumbered({ parsedNumber, ...given }: Given): Numbered[] {
  const read = readSpelling(given.number, toSimplified);
  if (!read || read.series === '') return [];
  const path = toPath(given.id, read.series);
  const year = read.year ?? parsedNumber?.year ?? 0;
  return read.serials.map((serial) => ({ ...given, path, key: read.series, year, serial }));
}

/** Every number that is here, and those that were withdrawn. */
function toAll({ documents, withdrawn, gazettes }: Archive): Numbered[] {
  const names = new Map(gazettes.map(({ id, data }) => [id, data.name]));
  const here = documents.map(({ id, data, gazette, parsedNumber }): Given => {
    return { id, number: data.number ?? '', title: data.title, gazette: gazette.data.name, parsedNumber };
  });
  const gone = withdrawn.map((one): Given => {
    return { ...one, title: WITHDRAWN, gazette: names.get(one.id.split('/', 1)[0] ?? '') ?? '' };
  });
  return [...here, ...gone].flatMap(toNumbered);
}

function toEntry(path: string, numbered: readonly Numbered[], hasRegister: boolean): SeriesEntry {
  const [{ number, gazette, key } = { number: '', gazette: '', key: '' }] = numbered;
  const years = [...new Set(numbered.map(({ year }) => year))].sort((a, b) => a - b);
  const series = toPrinted(number);
  const isOrder = foldSeries(series) !== key;
  return { key, series: isOrder ? key : series, path, gazette, hasRegister, years };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** All files: one list of series, and for each series and year the numbers that are here. */
export const toNumberFiles: (archive: Archive) => NumberFiles = derived('number files', (archive) => {
  const all = toAll(archive);
  const registers = new Set(archive.gazettes.flatMap((gazette) => gazette.registers.map(({ id }) => id)));
  const bySeries = [...Map.groupBy(all, ({ path, key }) => `${path}\n${key}`)].sort(([a], [b]) => byText(a, b));
  const index = bySeries.map(([name, own]) => {
    const path = name.split('\n')[0] ?? '';
    return toEntry(path, own, registers.has(path));
  });
  const files = Map.groupBy(all, ({ path, year }) => `${path}/${year === 0 ? 'none' : year}`);
  return { index, files: new Map([...files].map(([path, own]) => [path, toRows(own)])) };
});

const toRows = (numbered: readonly Numbered[]): NumberRow[] =>
  numbered
    .map(({ serial, id, number, title }): NumberRow => [serial, id, number, title])
    .sort((a, b) => a[0] - b[0] || byText(a[1], b[1]));
