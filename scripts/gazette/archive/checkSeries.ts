import { diagnose } from '../diagnostics.ts';
import { readNumber } from '../numbers.ts';
import type { Report, Source } from '../types.ts';
import type { IssueFacts } from './parseSource.ts';

/** A document's number in its series: `青政发`, 2023, 56. */
interface Member {
  readonly series: string;
  readonly path: string;
  readonly line: number;
  readonly number: string;
  readonly serial: number;
  readonly date: string;
}

/** What is asked of an issue. */
export type DatedIssue = Pick<IssueFacts, 'documents'> & { readonly source: Pick<Source, 'path'> };

/** Numbers that a series must have in a year before one of them can be told to stand apart. */
const LEAST = 5;
/** How many times the next highest number one must be to stand apart. */
const FAR = 3;

/**
 * Tells numbers far out of their series, across the archive. Organs give numbers one after another through the year,
 * so that the highest is far out if it is more than three times the next highest although a document of the same day or
 * a later one has a lower number: growth cannot explain it, a slip of recognition (56 → 566) can.
 */
export function checkSeries(issues: readonly DatedIssue[], report: Report): void {
  for (const members of toSeries(issues).values()) {
    if (members.length < LEAST) continue;
    const [highest, next] = members.sort((a, b) => b.serial - a.serial);
    if (!highest || !next || highest.serial <= next.serial * FAR) continue;
    if (!members.some(({ serial, date }) => serial < highest.serial && date >= highest.date)) continue;
    const { path, line, number } = highest;
    report(diagnose('number-out-of-series', { path, line }, { number, next: next.number }));
  }
}

/** Dated documents by gazette, series and year of their numbers. */
function toSeries(issues: readonly DatedIssue[]): Map<string, Member[]> {
  const members = issues.flatMap(({ source, documents }) =>
    documents.flatMap((document) => toMember(source, document)),
  );
  return Map.groupBy(members, ({ series }) => series);
}

function toMember({ path }: DatedIssue['source'], { number, date, lines }: IssueFacts['documents'][number]): Member[] {
  const read = number === undefined ? null : readNumber(number);
  if (!read?.year || number === undefined || date === undefined || !/^\d+$/.test(read.serial)) return [];
  const series = `${path.split('/')[1] ?? ''} ${read.series} ${read.year}`;
  return [{ series, path, line: lines[0], number, serial: Number(read.serial), date }];
}
