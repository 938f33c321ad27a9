import { CHINESE_DIGITS, CHINESE_NUMBER, readChineseNumber } from '../../../src/lib/chineseNumber.ts';
import { type DaysHead, readDays } from '../dates.ts';

const YEAR_HEAD = new RegExp(`^[（(【]?([\\d${CHINESE_DIGITS}]{4})\\s*年`);
const MONTH_HEAD = new RegExp(
  `^[（(【]?(?:[\\d${CHINESE_DIGITS}]{4}\\s*年)?\\s*([\\d${CHINESE_NUMBER}]{1,2})\\s*月\\s*(?:份|大事记)?[】）)]?$`,
);

/**
 * Reads the lines of a chronicle (大事记) in order: its title, heads (`2020年`, `7月`) and entries. Gives for each line
 * the day of its entry, or null. The year is that of the issue (printed on the day `published`) until a line prints
 * another. Where the months fall from the end of a year to its beginning, and no line prints a year, what stands
 * before belongs to the year before: December in an issue of January to March.
 */
export function readChronicle(lines: readonly string[], year: number, published?: string): (DaysHead | null)[] {
  let current = year;
  let before: { date: string } | undefined;
  const printed: boolean[] = [];
  const days = lines.map((line) => {
    const head = readChineseNumber(YEAR_HEAD.exec(line)?.[1] ?? '');
    current = head ?? current;
    printed.push(head !== null);
    const month = readChineseNumber(MONTH_HEAD.exec(line.trim())?.[1] ?? '');
    if (month) before = { date: `${current}-${String(month).padStart(2, '0')}-01` };
    const found = readDays(line, current, before);
    if (found) before = { date: found.end ?? found.date };
    return found;
  });
  return printed.includes(true) ? days : withYearBefore(days, published);
}

/** Moves the entries at the end of a year that stand before its beginning, or before the day of print, a year back. */
function withYearBefore(days: readonly (DaysHead | null)[], published?: string): (DaysHead | null)[] {
  const months = days.map((day) => (day ? Number(day.date.slice(5, 7)) : 0));
  const dated = months.flatMap((month, at) => (month > 0 ? [at] : []));
  const turn = dated.find((at, order) => (months[at] ?? 0) <= 3 && (months[dated[order - 1] ?? -1] ?? 0) >= 10) ?? -1;
  const early = published !== undefined && Number(published.slice(5, 7)) <= 3 && months.some((month) => month >= 10);
  const end = turn >= 0 ? turn : early ? months.length : 0;
  return days.map((day, at) => (day && at < end && (months[at] ?? 0) >= 10 ? yearBefore(day) : day));
}

function yearBefore({ date, end, length }: DaysHead): DaysHead {
  const back = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return { date: back(date), ...(end === undefined ? {} : { end: back(end) }), length };
}
