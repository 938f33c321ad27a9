/**
 * Reads 发文字号 (document numbers). By GB/T 9704-2012, 7.2.5, a number is 机关代字, 年份 in 〔〕, 发文顺序号: 青政发〔2021〕56号.
 * Print and recognition vary brackets, spaces, digits and order; 令 and 公告 have numbers of their own: 国务院令第666号.
 */
import { toAsciiDigits } from '../../src/lib/toAsciiDigits.ts';
import { CHINESE_DIGITS, CHINESE_NUMBER, readChineseNumber } from '../../src/lib/chineseNumber.ts';
import { toSeries } from './numbers/toSeries.ts';

export interface DocumentNumber {
  /** `青政发〔2021〕56号`, `国务院令第666号`: no spaces, 〔〕; what is printed otherwise. */
  readonly number: string;
  /** 机关代字: `青政发`; for an order its organ and kind: `国务院令`. */
  readonly series: string;
  /** Absent where the number has none: 国务院令第666号. */
  readonly year?: number;
  /** 发文顺序号 in ASCII digits: `56`. */
  readonly serial: string;
}

/** A number inside a text. `index`, `length`: its place there as printed. */
export interface FoundNumber extends DocumentNumber {
  readonly index: number;
  readonly length: number;
}

const S = '\\s{0,3}';
const OPEN = '[〔\\[［(（【﹝〈「{]';
const CLOSE = '[〕\\]］)）】﹞〉」}]';
const SERIAL = '\\d{1,5}';
const NUMERAL = `[\\d${CHINESE_NUMBER}]{1,6}`;
const JOIN = '[、，,和及与]';
/** `〔2021〕57号`, `[2021] 第 57、60 号`, `〔2021〕57-60号`, and `〔2021〕57` before a closing bracket. */
const YEAR_AND_SERIAL = new RegExp(
  `${S}(${OPEN})${S}((?:19|20)\\d{2}|[789]\\d|[一二][${CHINESE_DIGITS}]{3})${S}年?${S}${CLOSE}${S}第?${S}` +
    `(${SERIAL}(?:${S}(?:${JOIN}|[-－—–~至])${S}${SERIAL}){0,30})(?:${S}号(?!码)|(?=${S}[)）]))`,
  'g',
);
/** `、60号` after `57号`: another number of the same series and year. */
const MORE = new RegExp(`^${S}${JOIN}${S}第?${S}(${SERIAL})${S}号(?![楼线院库厂站区机路井坝桥店门])`);
/** `令第666号`, `公告（第3号）`, `公告2023年第5号`. */
const ORDER = new RegExp(
  `(令|公告|通告)${S}([(（]?)${S}(?:(\\d{4})${S}年${S})?第${S}(${NUMERAL})${S}号(?!码)(${S}[)）])?`,
  'g',
);
/** `国务院第666号令`, `交通运输部2019年第17号令`. */
const ORDER_LAST = new RegExp(`(?:(\\d{4})${S}年${S})?第?${S}(${NUMERAL})${S}号${S}(令|公告|通告)`, 'g');
/** Who gives an order: an organ, a head of state or a river's chief (总河长令). */
const ORDERER = /(?:部|委|会|局|厅|院|署|行|府|办|公室|主席|[河湖林田路]长|小组)$/u;

/** Numbers inside a running text, in order; those of a list (57、60号) each have a place. Linear in the text's length. */
export function findNumbers(text: string): FoundNumber[] {
  const plain = toAsciiDigits(text);
  const numbers = findYearNumbers(plain);
  for (const pattern of [ORDER, ORDER_LAST]) numbers.push(...withoutOverlap(findOrders(plain, pattern), numbers));
  return numbers.sort((left, right) => left.index - right.index);
}

/** The orders that stand apart from all numbers found before. */
function withoutOverlap(orders: readonly FoundNumber[], numbers: readonly FoundNumber[]): FoundNumber[] {
  const taken = new Set(numbers.flatMap(({ index, length }) => Array.from({ length }, (_, step) => index + step)));
  return orders.filter(({ index, length }) => !taken.has(index) && !taken.has(index + length - 1));
}

const ENDS_IN_ORDER = /(?:令|公告|通告)\s*$/;

function findYearNumbers(plain: string): FoundNumber[] {
  const numbers: FoundNumber[] = [];
  let floor = 0;
  let last = null as { series: string; end: number } | null;
  for (const match of plain.matchAll(YEAR_AND_SERIAL)) {
    const carried = last !== null && /^\s?[、，,和及与]?\s?$/.test(plain.slice(last.end, match.index));
    const what = ENDS_IN_ORDER.test(plain.slice(Math.max(0, match.index - 4), match.index)) ? 'order' : 'series';
    const read = toSeries(plain, match.index, floor, what);
    const series: string | null = read?.series ?? (carried ? (last?.series ?? null) : null);
    floor = match.index + match[0].length;
    if (series === null || !isWritten(series, match)) continue;
    numbers.push(...toFound(series, match[2] ?? '', read?.index ?? match.index, match));
    const more = findMore(plain, floor, series, match[2] ?? '');
    numbers.push(...more);
    floor = more.reduce((end, number) => Math.max(end, number.index + number.length), floor);
    last = { series, end: floor };
  }
  return numbers;
}

/** Without 号 only 〔〕 make a number; certificates, contracts and plots (国用(2010)第12号) have numbers of their own. */
function isWritten(series: string, match: RegExpExecArray): boolean {
  if (/(?:[用证权单]|合同|协议|地块|宗地|标段)$/u.test(series)) return false;
  return match[0].endsWith('号') || ['〔', '[', '［'].includes(match[1] ?? '');
}

/** `57、60` → 57, 60; `57-60` → 57 to 60; `12-1` stays one serial. */
function toSerials(text: string): string[] {
  return text.split(/[、，,和及与]/).flatMap((part) => {
    const [first = '', last] = part.trim().split(/\s*[-－—–~至]\s*/);
    if (last === undefined) return [first];
    const count = Number(last) - Number(first);
    if (count <= 0 || count > 50) return [`${first}-${last}`];
    return Array.from({ length: count + 1 }, (_, step) => String(Number(first) + step));
  });
}

/** The first serial has the place of the print up to its digits (or to 号), each further one that of its own digits. */
function toFound(series: string, year: string, index: number, match: RegExpExecArray): FoundNumber[] {
  const list = match[3] ?? '';
  const end = match.index + match[0].length;
  const listAt = match.index + match[0].lastIndexOf(list);
  const serials = toSerials(list);
  return serials.map((serial, order) => {
    const place = list.indexOf(serial, order === 0 ? 0 : 1);
    const start = order === 0 ? index : listAt + Math.max(place, 0);
    const stop = order === serials.length - 1 || place < 0 ? end : listAt + place + serial.length;
    return { ...toNumber(series, year, serial), index: start, length: stop - start };
  });
}

function findMore(plain: string, from: number, series: string, year: string): FoundNumber[] {
  const numbers: FoundNumber[] = [];
  for (let at = from; ;) {
    const more = MORE.exec(plain.slice(at, at + 24));
    if (!more) return numbers;
    const skip = more[0].indexOf(more[1] ?? '');
    numbers.push({ ...toNumber(series, year, more[1] ?? ''), index: at + skip, length: more[0].length - skip });
    at += more[0].length;
  }
}

function toNumber(series: string, year: string, serial: string): DocumentNumber {
  const value = readChineseNumber(year) ?? 0;
  const printed = year.length === 2 ? year : String(value);
  const number = `${series.replace(/\(/g, '（').replace(/\)/g, '）')}〔${printed}〕${serial}号`;
  return { number, series: number.slice(0, number.indexOf('〔')), year: value < 100 ? 1900 + value : value, serial };
}

function findOrders(plain: string, pattern: RegExp): FoundNumber[] {
  const numbers: FoundNumber[] = [];
  let floor = 0;
  for (const match of plain.matchAll(pattern)) {
    const order = pattern === ORDER ? toOrder(plain, match, floor) : toOrderLast(plain, match, floor);
    if (order) numbers.push(order);
    floor = match.index + match[0].length;
  }
  return numbers;
}

function toOrder(plain: string, match: RegExpExecArray, floor: number): FoundNumber | null {
  const [printed, kind = '', open, year, serial = '', close] = match;
  const at = match.index;
  const read = toSeries(plain, at, floor, 'order');
  if (!read || !ORDERER.test(read.series)) return null;
  const length = at + printed.length - (close && !open ? close.length : 0) - read.index;
  const number = `${read.series}${kind}${year ? `${year}年` : ''}第${serial}号`;
  return { ...withYear(number, read.series + kind, serial, year), index: read.index, length };
}

function toOrderLast(plain: string, match: RegExpExecArray, floor: number): FoundNumber | null {
  const [printed, year, serial = '', kind = ''] = match;
  const at = match.index;
  const end = at + printed.length;
  const read = toSeries(plain, at, floor, 'order');
  if (!read || !ORDERER.test(read.series)) return null;
  const number = plain.slice(read.index, end).replace(/\s+/g, '');
  return { ...withYear(number, read.series + kind, serial, year), index: read.index, length: end - read.index };
}

function withYear(number: string, series: string, serial: string, year?: string): DocumentNumber {
  const value = readChineseNumber(serial);
  return { number, series, ...(year ? { year: Number(year) } : {}), serial: value === null ? serial : String(value) };
}

const LABEL = /^(?:发文字号|文件编号|文件字号|文号|字号|编号)[:：]/u;
const BARE = new RegExp(`^第(${NUMERAL})号$`);
const BARE_YEAR = new RegExp(`^(?:${OPEN}(\\d{4})${CLOSE}第?|(\\d{4})年第)(${SERIAL})号$`);

/**
 * A whole line that is a 发文字号 in any spelling, with a label (`文号：`) or in brackets too. `above`: the words of the
 * title line above, which an order's bare number belongs to: `青禾县人民政府令` + `第 3 号`. null for anything else,
 * placeholders (`X政发〔2024〕XX号`) among them.
 */
export function readNumber(text: string, above = ''): DocumentNumber | null {
  if (text.length > 80 || !/[号令告)）]\s*$/u.test(text)) return null;
  const words = toAsciiDigits(text)
    .replace(/\s+/g, '')
    .replace(LABEL, '')
    .replace(/^[（(](.*号)[）)]$/, '$1');
  const bare = BARE.exec(words) ?? BARE_YEAR.exec(words);
  if (bare) return readBare(words, above.replace(/\s+/g, ''));
  const [first, second] = findNumbers(words);
  if (!first || second || first.index !== 0 || first.length !== words.length || !/[号令告]$|[)）]$/.test(words))
    return null;
  const { index: _index, length: _length, ...number } = first;
  return number;
}

function readBare(words: string, title: string): DocumentNumber | null {
  const [, bracketed, before, serial = ''] = BARE_YEAR.exec(words) ?? [];
  if (!/(?:令|公告|通告)$/u.test(title)) return null;
  const plain = BARE.exec(words)?.[1];
  if (bracketed) return toNumber(title, bracketed, serial);
  return withYear(`${title}${words}`, title, plain ?? serial, before);
}
