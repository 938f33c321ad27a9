/**
 * Reads a 发文字号 however it is typed: with 〔〕, ［］, 【】, (), a dash or nothing around the year, with or without 第 and 号,
 * in full-width or Chinese digits. The same reading for the documents' own numbers and for what is searched for.
 */
import { readChineseNumber } from '../../lib/chineseNumber.ts';
import type { Fold } from './letters.ts';
import { withoutGaps } from './letters.ts';

export interface ReadNumber {
  /** Letters of the words before the year, folded: 宁农（计）发 is 宁农计发. */
  readonly series: string;
  /** 0 where the number has none: 青禾县人民政府令第3号. */
  readonly year: number;
  /** One, or several (57、60号). */
  readonly serials: readonly number[];
}

/** Nothing that is longer is a number. */
const LONGEST = 60;
const SIGNS = '[^\\p{L}\\p{N}]*';
const YEAR_AND_SERIAL = new RegExp(
  `^(.*?\\p{L}${SIGNS})((?:19|20)\\d{2})${SIGNS}年?${SIGNS}第?${SIGNS}(\\d{1,5}(?:[、,，和]\\d{1,5}){0,9})${SIGNS}号?${SIGNS}$`,
  'u',
);
const ORDER = new RegExp(`^(.*?\\p{L}(?:令|公告|通告))${SIGNS}第?${SIGNS}(\\d{1,4})${SIGNS}号?${SIGNS}$`, 'u');
const ORDER_LAST = new RegExp(`^(.*?\\p{L})${SIGNS}第?${SIGNS}(\\d{1,4})${SIGNS}号${SIGNS}(令|公告|通告)$`, 'u');
const CHINESE_YEAR = /(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}/gu;
const CHINESE_SERIAL = /([一二三四五六七八九十百]{1,6})(?=号)/gu;

/** 五十六 → 56, 五六 → 56; words that are no number stay. */
const toFigures = (words: string): string => String(readChineseNumber(words) ?? words);

/** Reads a text that is a number and nothing else; null for any other. */
export function readNumber(text: string, fold: Fold): ReadNumber | null {
  if (text.length > LONGEST) return null;
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/\p{Script=Han}/gu, (character) => fold.toUnits(character))
    .replace(CHINESE_YEAR, toFigures)
    .replace(CHINESE_SERIAL, toFigures);
  const [, words, year, list] = YEAR_AND_SERIAL.exec(plain) ?? [];
  const read = words === undefined ? readOrder(plain) : { words, year: Number(year), list: list ?? '' };
  const series = withoutGaps(fold.fold(read?.words ?? '').units);
  if (!read || [...series].length < 2) return null;
  return { series, year: read.year, serials: read.list.split(/\D+/).filter(Boolean).map(Number) };
}

function readOrder(plain: string): { words: string; year: number; list: string } | null {
  const [, before, serial] = ORDER.exec(plain) ?? [];
  if (before !== undefined) return { words: before, year: 0, list: serial ?? '' };
  const [, organ, number, kind] = ORDER_LAST.exec(plain) ?? [];
  return organ === undefined ? null : { words: organ + (kind ?? ''), year: 0, list: number ?? '' };
}
