/**
 * Reads a 发文字号 however it is typed: with 〔〕, ［］, 【】, (), 〈〉, a dash, a space or nothing around the year, with or
 * without 第 and 号, in full-width or Chinese digits, in traditional characters, the 机关代字 also as the pinyin of its
 * address. The same reading for the numbers of documents and for what a reader types, in the search box and elsewhere.
 */
import { readChineseNumber } from '../chineseNumber.ts';

export interface Spelling {
  /** The 机关代字 folded as `foldSeries` does; '' where none was typed: 〔2021〕56号. */
  readonly series: string;
  /** Undefined where the number has none: 青禾县人民政府令第3号. */
  readonly year: number | undefined;
  /** One, or several (57、60号); none where only a year was typed. */
  readonly serials: readonly number[];
}

/** Nothing that is longer is a number. */
const LONGEST = 80;
const LABEL = /^(?:发文字号|文件编号|文件字号|文号|字号|编号)\s*[:：]?\s*(?=\S)/u;
const NUMERAL = '[〇零○一二三四五六七八九十百]';
/** `第五十六号`, `五十六号`; `二〇二一年`, `〔二〇二一〕`. */
const CHINESE_SERIAL = new RegExp(`(?<=第\\s*)${NUMERAL}{1,6}|${NUMERAL}{1,6}(?=\\s*号)`, 'gu');
const CHINESE_YEAR = /[一二][〇零○一二三四五六七八九]{3}(?=\s*[年\p{P}\p{S}])/gu;
/** Words between and behind the figures that say nothing. */
const JOINTS = /^(?:年|第|年第|号|号文|号文件|和|及|与|至|、)$/u;
const ORDER_BEHIND = /^号?(令|公告|通告)$/u;

/** 五十六 → 56, 五六 → 56; words that are no number stay. */
const toFigures = (words: string): string => String(readChineseNumber(words) ?? words);

/** Figures as typed → year and serials. `202156` is 2021 and 56; `〔89〕5号` is 1989 and 5. */
function toYear(figures: readonly string[]): { year: number | undefined; serials: number[] } {
  const [first = '', ...rest] = figures;
  const [, joined, serial] = /^((?:19|20)\d\d)(\d{1,4})$/.exec(first) ?? [];
  if (joined !== undefined) return { year: Number(joined), serials: [Number(serial), ...rest.map(Number)] };
  if (/^(?:19|20)\d\d$/.test(first)) return { year: Number(first), serials: rest.map(Number) };
  if (/^[6-9]\d$/.test(first) && rest.length === 1) return { year: 1900 + Number(first), serials: rest.map(Number) };
  return { year: undefined, serials: figures.map(Number) };
}

/**
 * Reads what was typed. Null if it is not a number: no figures, or words that no number has behind them.
 * @param toSimplified simplified characters for traditional ones
 */
export function readSpelling(text: string, toSimplified: (text: string) => string): Spelling | null {
  if (text.length > LONGEST) return null;
  const plain = toSimplified(text.normalize('NFKC'))
    .trim()
    .replace(LABEL, '')
    .replace(CHINESE_YEAR, toFigures)
    .replace(CHINESE_SERIAL, toFigures);
  const tokens = plain.match(/\p{L}+|\d+/gu) ?? [];
  const first = tokens.findIndex((token) => /^\d/.test(token));
  if (first < 0) return null;
  const behind = tokens.slice(first).filter((token) => !/^\d/.test(token));
  const order = ORDER_BEHIND.exec(behind.at(-1) ?? '')?.[1];
  if (!behind.every((token) => JOINTS.test(token) || (token === behind.at(-1) && order !== undefined))) return null;
  const figures = tokens.slice(first).filter((token) => /^\d/.test(token));
  if (figures.some((figure) => figure.length > 8)) return null;
  const words = tokens.slice(0, first).join('').replace(/第$/u, '');
  return { series: (words + (order ?? '')).toLowerCase(), ...toYear(figures) };
}
