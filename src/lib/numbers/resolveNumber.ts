/**
 * Finds the document of a number without a server: looks it up in the files below `data/numbers/` (README.md beside this
 * file describes them). Runs in the reader's browser and in tests; loads the list of series and one small file for each
 * series and year in question.
 */
import { toSimplified } from './foldSeries.ts';
import { readSpelling, type Spelling } from './readSpelling.ts';

/** A document in the file of its series and year. */
export interface NumberedDocument {
  readonly serial: number;
  /** Address below the base path, without slashes at its ends: `qinghe/qingzhengfa/2023/4`. */
  readonly address: string;
  readonly number: string;
  readonly title: string;
}

/** A series (机关代字) of one gazette in `data/numbers/index.json`. */
export interface SeriesEntry {
  /** Folded: 青农计发. */
  readonly key: string;
  /** As printed: 青农（计）发. */
  readonly series: string;
  /** Folder of its files, and its register where it has one: `qinghe/qingnongjifa`. */
  readonly path: string;
  readonly gazette: string;
  readonly hasRegister: boolean;
  /** Rising. 0 for numbers without a year. */
  readonly years: readonly number[];
}

/** What a series has around a number that is not here. */
export interface Neighbours {
  readonly entry: SeriesEntry;
  readonly year: number | undefined;
  readonly before: NumberedDocument | undefined;
  readonly after: NumberedDocument | undefined;
}

export type Resolution =
  /** Not a number. */
  | { readonly kind: 'unread' }
  /** One document, or several that could be meant. */
  | { readonly kind: 'found'; readonly documents: readonly NumberedDocument[] }
  /** The series is here, the number is not. */
  | { readonly kind: 'absent'; readonly spelling: Spelling; readonly neighbours: readonly Neighbours[] }
  /** No series of this name is here; `near`: those that look alike. */
  | { readonly kind: 'unknown'; readonly spelling: Spelling; readonly near: readonly SeriesEntry[] };

/** Gives a JSON file below `data/numbers/`, undefined where there is none. */
export type LoadNumbers = (path: string) => Promise<unknown>;

/** Most files that are loaded for one number: where no series was typed, every series of the year is asked. */
const MOST_FILES = 40;
const MOST_NEAR = 12;

/** Does what was typed mean this series? Latin letters mean the pinyin of its address. */
function isMeant({ key, path }: SeriesEntry, { series, year }: Spelling, years: readonly number[]): boolean {
  if (series === '') return year !== undefined && years.includes(year);
  return key === series || (/^[a-z0-9]+$/.test(series) && path.split('/').at(-1) === series);
}

const isNear = ({ key }: SeriesEntry, { series }: Spelling): boolean =>
  series.length > 1 && (key.includes(series) || series.includes(key) || key.slice(0, -1) === series.slice(0, -1));

async function loadYear(entry: SeriesEntry, year: number, load: LoadNumbers): Promise<NumberedDocument[]> {
  const rows = ((await load(`${entry.path}/${year === 0 ? 'none' : year}.json`)) ?? []) as [
    number,
    string,
    string,
    string,
  ][];
  return rows.map(([serial, address, number, title]) => ({ serial, address, number, title }));
}

/** Years to look in: the one that was typed, else all. An order's year may be typed though its number has none. */
const toYears = ({ years }: SeriesEntry, { year }: Spelling): number[] =>
  year === undefined ? [...years] : years.filter((one) => one === year || one === 0);

function toNeighbours(
  entry: SeriesEntry,
  { year, serials }: Spelling,
  documents: readonly NumberedDocument[],
): Neighbours {
  const wanted = serials[0] ?? Infinity;
  const before = documents.filter(({ serial }) => serial < wanted).at(-1);
  return { entry, year, before, after: documents.find(({ serial }) => serial > wanted) };
}

/** Documents of the number that was typed; where none is here, what is near it. */
export async function resolveNumber(text: string, load: LoadNumbers): Promise<Resolution> {
  const spelling = readSpelling(text, toSimplified);
  if (!spelling || (spelling.series === '' && spelling.year === undefined)) return { kind: 'unread' };
  const entries = ((await load('index.json')) ?? []) as SeriesEntry[];
  const meant = entries.filter((entry) => isMeant(entry, spelling, entry.years)).slice(0, MOST_FILES);
  if (meant.length === 0) {
    return { kind: 'unknown', spelling, near: entries.filter((entry) => isNear(entry, spelling)).slice(0, MOST_NEAR) };
  }
  const found: NumberedDocument[] = [];
  const neighbours: Neighbours[] = [];
  for (const entry of meant) {
    const lists = await Promise.all(toYears(entry, spelling).map((year) => loadYear(entry, year, load)));
    const documents = lists.flat().sort((a, b) => a.serial - b.serial);
    found.push(...documents.filter(({ serial }) => spelling.serials.includes(serial)));
    if (spelling.series !== '') neighbours.push(toNeighbours(entry, spelling, documents));
  }
  const documents = [...new Map(found.map((one) => [one.address, one])).values()];
  return documents.length > 0 ? { kind: 'found', documents } : { kind: 'absent', spelling, neighbours };
}

/** Loads the files of the site that a page stands on; each once. `base`: the site's base path. */
export function loadFrom(base: string): LoadNumbers {
  const loaded = new Map<string, Promise<unknown>>();
  return (path) => {
    const url = `${base}data/numbers/${path}`;
    const known = loaded.get(url) ?? fetch(url).then((answer) => (answer.ok ? (answer.json() as unknown) : undefined));
    loaded.set(url, known);
    return known;
  };
}
