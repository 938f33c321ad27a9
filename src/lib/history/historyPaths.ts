/** Pages and files of the changes of the archive itself. */
import type { Archive } from '../archive/model.ts';
import { pageParam, toPages } from '../pages.ts';

export const HISTORY_ADDRESS = 'changes';
export const historyYearAddress = (year: string): string => `${HISTORY_ADDRESS}/${year}`;
/** Path of all changes of a year as a file. */
export const historyDataPath = (year: string): string => `data/${HISTORY_ADDRESS}/${year}.json`;

/** Years that have changes, the latest first. */
export const toHistoryYears = ({ history }: Pick<Archive, 'history'>): { year: string; count: number }[] =>
  [...Map.groupBy(history, ({ day }) => day.slice(0, 4))]
    .map(([year, own]) => ({ year, count: own.length }))
    .sort((a, b) => (a.year < b.year ? 1 : -1));

const ofYear = ({ history }: Pick<Archive, 'history'>, year: string) =>
  history.filter(({ day }) => day.startsWith(year));

/** Pages of each year, the latest changes first. */
export const toHistoryPaths = (archive: Archive) =>
  toHistoryYears(archive).flatMap(({ year }) =>
    toPages(ofYear(archive, year).toReversed()).map((page) => ({
      params: { year, page: pageParam(page.number) },
      props: { year, page },
    })),
  );

export const toHistoryDataPaths = (archive: Archive) =>
  toHistoryYears(archive).map(({ year }) => ({ params: { year }, props: { changes: ofYear(archive, year) } }));
