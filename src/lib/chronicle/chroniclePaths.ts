/** Addresses of the pages of the chronicle, and which there are. */
import type { Archive } from '../archive/model.ts';
import { pageAddress, pageParam, toPages } from '../pages.ts';
import { chronicleOf, type ChronicleMonth } from './toChronicle.ts';

/** Entries on one page of a month: more than a county has, less than a province. */
const ENTRIES_SHOWN = 150;

export const chronicleYearAddress = (year: string): string => `chronicle/${year}`;

/** `2023-03` → `chronicle/2023/03`. */
export const chronicleMonthAddress = (month: string): string => `chronicle/${month.replace('-', '/')}`;

/** Where a day stands: on the page of its month that has its first entry. */
export function toDayAddresses({ month, entries }: ChronicleMonth): Map<string, string> {
  const days = new Map<string, string>();
  entries.forEach(({ data: { date } }, index) => {
    const page = Math.floor(index / ENTRIES_SHOWN) + 1;
    if (!days.has(date)) days.set(date, `${pageAddress(chronicleMonthAddress(month), page)}#d${date}`);
  });
  return days;
}

export function toChronicleYearPaths(archive: Archive) {
  const years = chronicleOf(archive);
  return years.map((year, index) => ({
    params: { year: year.year },
    props: { year, later: years[index - 1]?.year, earlier: years[index + 1]?.year },
  }));
}

export function toChronicleMonthPaths(archive: Archive) {
  const months = chronicleOf(archive).flatMap(({ months: own }) => [...own].reverse());
  return months.flatMap((month, index) =>
    toPages(month.entries, ENTRIES_SHOWN).map((page) => ({
      params: { year: month.month.slice(0, 4), month: month.month.slice(5), page: pageParam(page.number) },
      props: { month, page, later: months[index - 1]?.month, earlier: months[index + 1]?.month },
    })),
  );
}
