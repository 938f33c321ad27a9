/** Many ways to write a 发文字号, made from the number as it is printed. */
import { SIMPLIFIED, TRADITIONAL } from '../../src/search/fold/traditional.ts';

const traditional = new Map(Array.from(SIMPLIFIED, (character, at) => [character, TRADITIONAL[at] ?? character]));

const toTraditional = (text: string): string =>
  Array.from(text, (character) => traditional.get(character) ?? character).join('');

const toFullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const toChinese = (text: string): string => text.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '');

/** Spellings of a number with a year: 青政发〔2023〕4号. */
function toYearSpellings(series: string, year: string, serial: string): string[] {
  const brackets = ['〔〕', '［］', '【】', '[]', '()', '（）', '〈〉', '﹝﹞', '「」', '{}', '<>'];
  return [
    ...brackets.map(([open, close]) => `${series}${open}${year}${close}${serial}号`),
    `${series} 〔${year}〕 第 ${serial} 号`,
    `${series}〔${year}〕第${serial}号`,
    `${series}〔${year}〕${serial}`,
    `${series}${year}-${serial}`,
    `${series}${year} ${serial}`,
    `${series} ${year} ${serial}号`,
    `${series}${year}年第${serial}号`,
    `${series}${year}年${serial}号`,
    `${series}${year}/${serial}`,
    `${series}（${year}） ${serial} 号 `,
    `　${series}　〔 ${year} 〕　${serial}　号`,
    `文号：${series}〔${year}〕${serial}号`,
    `${series}〔${toChinese(year)}〕${serial}号`,
    toFullWidth(`${series}［${year}］${serial}号`),
    toTraditional(`${series}〔${year}〕${serial}号`),
    toTraditional(`${series}[${year}]第${serial}號`),
    ...(/^\d+$/.test(serial) ? [`${series}${year}${serial}号`, `${series}${year}${serial}`] : []),
  ];
}

/** Spellings of an order's number: 青禾县人民政府令第3号. */
function toOrderSpellings(organ: string, kind: string, serial: string): string[] {
  return [
    `${organ}${kind}第${serial}号`,
    `${organ}${kind} 第 ${serial} 号`,
    `${organ}${kind}（第${serial}号）`,
    `${organ}${kind}[${serial}]号`,
    `${organ}${kind}${serial}号`,
    `${organ}${kind}${serial}`,
    `${organ}${kind} ${serial}`,
    `${organ}第${serial}号${kind}`,
    `${organ}${kind}第${toChinese(serial)}号`,
    `文号：${organ}${kind}第${serial}号`,
    toFullWidth(`${organ}${kind}第${serial}号`),
    toTraditional(`${organ}${kind}第${serial}号`),
    toTraditional(`${organ}${kind}第${serial}號`),
  ];
}

/** At least twelve spellings of a number; those of other forms are only spaced and widened. */
export function toSpellings(number: string): string[] {
  const [, series = '', year = '', serial = ''] = /^(.+?)〔(\d{4})〕第?(.+?)号$/.exec(number) ?? [];
  if (series !== '') return toYearSpellings(series, year, serial);
  const [, organ = '', kind = '', order = ''] = /^(.+?)(令|公告|通告)第(\d+)号$/.exec(number) ?? [];
  if (organ !== '') return toOrderSpellings(organ, kind, order);
  const spaced = [...number].join(' ');
  return [number, ` ${number}`, `${number} `, toFullWidth(number), toTraditional(number), spaced, toFullWidth(spaced)];
}
