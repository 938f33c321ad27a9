import { toAsciiDigits } from '../../src/lib/toAsciiDigits.ts';
import { CHINESE_DIGITS, CHINESE_NUMBER, readChineseNumber } from '../../src/lib/chineseNumber.ts';

/** A day or days that follow each other, as `2021-09-09`. */
export interface DateSpan {
  readonly date: string;
  readonly end?: string;
}

/** What stands at the head of an entry of a chronicle. `length`: characters of the head, without the comma after it. */
export interface DaysHead extends DateSpan {
  readonly length: number;
}

/** What an entry of a chronicle inherits from the entry before it (`同日，`, `14日，`). */
export interface DayContext {
  readonly date: string;
}

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `(2021, 9, 9)` → `2021-09-09`; null for a day that the calendar (GB/T 7408, proleptic Gregorian) does not have. */
export function toDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !leap ? 28 : (DAYS_OF_MONTH[month - 1] ?? 0);
  return day > days ? null : [String(year), pad(month), pad(day)].join('-');
}

const pad = (value: number): string => String(value).padStart(2, '0');

const N = `[\\d${CHINESE_NUMBER}]`;
const YEAR = `[\\d${CHINESE_DIGITS}]{4}`;
const DASH = '[-－—–~～〜至到]{1,2}';
const DOTTED = /^(\d{4})([.．/\-－])(\d{1,2})\2(\d{1,2})$/;
const FULL = new RegExp(
  `^(${YEAR})年(${N}{1,3})月(${N}{1,4})[日号]?(?:${DASH}(?:(${YEAR})年)?(?:(${N}{1,3})月)?(${N}{1,4})[日号])?$`,
);

/**
 * A text that is a date and nothing else: `2021 年 9 月 9 日`, `二〇二一年九月九日`, `2021.9.9`, `2021年9月9日至10日`,
 * also in brackets. null for a placeholder (`2024 年 X 月 X 日`, `年 月 日`) and for a day that does not exist.
 */
export function readDate(text: string): DateSpan | null {
  const words = text.length > 60 ? '' : toAsciiDigits(text.replace(/\s+/g, '')).replace(/^[（(](.*)[）)]$/, '$1');
  const dotted = DOTTED.exec(words);
  if (dotted) return span(day(dotted[1], dotted[3], dotted[4]));
  const full = FULL.exec(words);
  if (!full || !/[日号]/.test(words)) return null;
  const [, year, month, first, endYear, endMonth, last] = full;
  const start = day(year, month, first);
  return last ? span(start, day(endYear ?? year, endMonth ?? month, last)) : span(start);
}

function day(year?: string, month?: string, date?: string): string | null {
  const [y, m, d] = [year, month, date].map((digits) => readChineseNumber(digits ?? '') ?? 0);
  return toDate(y ?? 0, m ?? 0, d ?? 0);
}

/** One day stays one day; a span that runs backwards keeps only its first day. */
function span(date: string | null, end: string | null = null): DateSpan | null {
  if (date === null) return null;
  return end !== null && end > date ? { date, end } : { date };
}

const MARK = /^[\s·•●○◆◇■□▲△★☆*※#【[（(]+/;
const GAP = '[ \\u3000]{0,4}';
const part = (unit: string, digits = `${N}{1,3}`): string => `(?:(${digits})${GAP}${unit}${GAP})`;
const DAYS = new RegExp(
  `^${part('年', YEAR)}?${part('月')}?(${N}{1,3})${GAP}日` +
    `(?:${GAP}(${DASH}|[、,，和及与])${GAP}${part('年', YEAR)}?${part('月')}?(${N}{1,3})${GAP}日)?`,
);
/** `13—14日`: 日 stands only after the last day. */
const SHORT = new RegExp(
  `^${part('年', YEAR)}?${part('月')}?(${N}{1,3})${GAP}${DASH}${GAP}${part('月')}?(${N}{1,3})${GAP}日`,
);
const SAME = /^[同当]日/;
const AFTER = /^(?:[】\]）)，,、：:；;。—\s]|上午|下午|中午|晚|凌晨|清晨|夜|起|[（(](?:星期|周|农历)|$)/;

/**
 * The head of an entry of a chronicle (大事记): `7月5日，`, `8月13日至14日`, `8月13—14日`, `9月30日至10月2日`, `●5日，`.
 * `year` is the year of the entry unless it is printed. Without a month or with `同日` the entry before gives it.
 * null for `8月上旬`, a day that does not exist, and for a date that is only the beginning of a sentence (`7月5日是…`).
 */
export function readDays(text: string, year: number, before?: DayContext): DaysHead | null {
  const plain = toAsciiDigits(text.slice(0, 60));
  const start = MARK.exec(plain)?.[0].length ?? 0;
  const head = plain.slice(start);
  const found = SAME.test(head) && before ? { date: before.date, length: 2 } : readHead(head, year, before);
  if (!found || !AFTER.test(head.slice(found.length))) return null;
  return { ...found, length: found.length + start };
}

function readHead(head: string, year: number, before?: DayContext): DaysHead | null {
  const long = DAYS.exec(head);
  const match = long ?? SHORT.exec(head);
  if (!match) return null;
  const [printed, month = before?.date.slice(5, 7), first] = match.slice(1, 4);
  const [endYear, endMonth = month, last] = long ? long.slice(5, 8) : [undefined, ...match.slice(4, 6)];
  const startYear = printed ?? (match[2] === undefined ? before?.date.slice(0, 4) : undefined) ?? String(year);
  const start = day(startYear, month, first);
  const end = last === undefined ? null : toEnd(startYear, [month, endYear, endMonth, last]);
  const found = span(start, end);
  return found && { ...found, length: match[0].length };
}

/** The last day; in the next year where the months run backwards: `12月30日至1月2日`. */
function toEnd(startYear: string, [month, year, endMonth, last]: (string | undefined)[]): string | null {
  const value = (digits = ''): number => readChineseNumber(digits) ?? 0;
  const crossing = value(endMonth) < value(month) ? 1 : 0;
  return day(year ?? String(value(startYear) + crossing), endMonth, last);
}
