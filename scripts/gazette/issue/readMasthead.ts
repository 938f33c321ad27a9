import type { IssueData } from '../../../src/lib/schema.ts';
import { readChineseNumber } from '../../../src/lib/chineseNumber.ts';
import { readDate } from '../dates.ts';
import { optional } from '../optional.ts';
import type { Line } from '../types.ts';

type Masthead = Pick<IssueData, 'authority' | 'year' | 'number' | 'totalNumber' | 'published' | 'frequency'> & {
  gazette?: string;
};

const GAZETTE = /^(?:《)?([\p{Script=Han}]{2,20}(?:公报|政报))(?:》)?$/u;
const NUMERAL = '[\\d０-９]{1,4}|[一二三四五六七八九十百○〇零]{1,6}';
const YEAR = '(?:19|20)\\d{2}|[二一][○〇零一二三四五六七八九]{3}';
const ISSUE = new RegExp(`(?:(${YEAR})\\s*年?\\s*[·,，、|]?\\s*)?第\\s*(${NUMERAL})\\s*期`);
/** Some gazettes count 号: 2021年第3号. A permit to print (…字(2021)第022号) has its year in brackets. */
const NUMBERED_ISSUE = new RegExp(`^(${YEAR})\\s*年\\s*第\\s*(${NUMERAL})\\s*号`);
const TOTAL = new RegExp(`总\\s*第?\\s*(${NUMERAL})\\s*[期号]`);
const PUBLISHED =
  /((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*(?:出版|编印|印发|刊印)|出版(?:日期|时间)\s*[：:]\s*((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)/;
const FREQUENCY = /(?:半月|双月|半年|季|月|旬|周|年)刊/;

/**
 * Reads what the cover and the pages before the first document say of the issue. What they do not say stays out:
 * nothing is guessed from documents or file names.
 */
export function readMasthead(lines: readonly Line[]): Masthead {
  const texts = lines.map((line) => line.text);
  const gazette = mostFrequent(texts.flatMap(readGazette));
  const cover = texts.filter((text) => text.length <= 60);
  const published = first(cover, PUBLISHED);
  return {
    ...(gazette ? { gazette, authority: gazette.replace(/(?:公报|政报)$/, '') } : {}),
    ...readSerial(cover),
    ...optional('totalNumber', toNumber(first(cover, TOTAL)?.[1])),
    ...optional('published', readDate(published?.[1] ?? published?.[2] ?? '')?.date ?? coverDate(cover)),
    ...optional('frequency', first(cover, FREQUENCY)?.[0] ?? first(texts, FREQUENCY)?.[0]),
  };
}

function readGazette(text: string): string[] {
  const name = GAZETTE.exec(text.replace(/\s+/g, ''))?.[1];
  return name ? [name] : [];
}

/** Year and number, on one line (`2021年第3期`) or the year on a line above it. */
function readSerial(cover: readonly string[]): { year?: number; number?: number } {
  const own = cover.map((text) => text.replace(/总\s*第?[^期]{1,8}期/, '').trim());
  const numbered = [ISSUE, NUMBERED_ISSUE]
    .flatMap((form) => own.map((text) => form.exec(text)))
    .find((found) => found !== null);
  const number = toNumber(numbered?.[2]);
  const alone = cover.map((text) => new RegExp(`^(${YEAR})\\s*年?$`).exec(text.trim())?.[1]).find(Boolean);
  const year = toNumber(numbered?.[1] ?? (numbered ? alone : undefined));
  return { ...optional('year', year), ...optional('number', number) };
}

/** A date that stands alone on the cover is the day of publication. */
function coverDate(cover: readonly string[]): string | undefined {
  return cover.map((text) => (text.length <= 16 ? readDate(text)?.date : undefined)).find(Boolean);
}

function first(texts: readonly string[], form: RegExp): RegExpExecArray | null {
  for (const text of texts) {
    const found = form.exec(text);
    if (found) return found;
  }
  return null;
}

function toNumber(words: string | undefined): number | undefined {
  if (!words) return undefined;
  const figures = words.normalize('NFKC');
  return /^\d+$/.test(figures) ? Number(figures) : (readChineseNumber(figures) ?? undefined);
}

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
