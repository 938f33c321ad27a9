/** Calendar days, always as text `2021-09-09`: no time zone can move them. */
import { readChineseNumber } from './chineseNumber.ts';

/** `2021-09-09` → `2021年9月9日`. */
export function formatDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** `2021-09-09` → `9月9日`. */
export const formatMonthDay = (day: string): string => formatDay(day).replace(/^\d+年/, '');

/** `2021-07-18`, `2021-07-20` → `7月18日—20日`; the month is repeated only where it changes. */
export function formatSpan(first: string, last?: string): string {
  if (last === undefined || last === first) return formatMonthDay(first);
  const end = first.slice(0, 7) === last.slice(0, 7) ? `${Number(last.slice(8))}日` : formatMonthDay(last);
  return `${formatMonthDay(first)}—${end}`;
}

/**
 * Reads a day as it is printed below a document: `2021年9月9日` or `二〇二一年九月九日` (also with ○ or 零), white space
 * taken off. Gives `2021-09-09`, or undefined when the text is anything else.
 */
export function toDay(text: string): string | undefined {
  const plain = text.replace(/\s/g, '');
  const arabic = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(plain);
  const chinese = /^([〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/.exec(
    plain.replace(/[○Ｏ零0O]/g, '〇'),
  );
  const found = arabic ?? chinese;
  if (found === null) return undefined;
  const parts = found.slice(1).map((part) => readChineseNumber(part));
  if (parts.includes(null)) return undefined;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
