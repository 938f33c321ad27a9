/** Reads 发文字号. */

export interface ParsedNumber {
  /** 机关代字: `青政办发`. */
  readonly series: string;
  readonly year: number;
  /** Usually one; `57、60号` has two. */
  readonly serials: readonly number[];
}

/** `青政发〔2021〕56号` → series, year, serials. Undefined for a number of another form, such as an order's 第5号. */
export function parseNumber(number: string): ParsedNumber | undefined {
  const [, series, year, tail] = /^(.+?)〔(\d{4})〕(?:第)?([\d、，,和]+)号$/.exec(normalizeNumber(number)) ?? [];
  if (series === undefined || tail === undefined) return undefined;
  const serials = tail.split(/\D+/).filter(Boolean).map(Number);
  return serials.length === 0 ? undefined : { series, year: Number(year), serials };
}

/**
 * An order (令) has no year in its number: `青禾县人民政府令第3号`. Its year is that of its address, which the commands
 * take from the date.
 */
export function parseOrderNumber(number: string, id: string): ParsedNumber | undefined {
  const [, series, serial] = /^(.+?)第(\d+)号$/.exec(normalizeNumber(number)) ?? [];
  const [, year] = /^[^/]+\/[^/]+\/(\d{4})\/[^/]+$/.exec(id) ?? [];
  if (series === undefined || year === undefined) return undefined;
  return { series, year: Number(year), serials: [Number(serial)] };
}

/** Makes numbers comparable: no spaces, half-width digits, every kind of bracket around the year as 〔〕, no 第 after it. */
export const normalizeNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[(【〔﹝<{](\d{4})年?[\])】〕﹞>}](?:第?0*(?=\d))?/, '〔$1〕');
