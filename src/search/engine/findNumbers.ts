/** Documents by their 发文字号. */
import { type Fold, withoutGaps } from '../fold/letters.ts';
import type { Spelling } from '../../lib/numbers/readSpelling.ts';
import { readNumber } from '../fold/number.ts';
import type { NumbersTuple } from '../format/part.ts';
import type { Part } from './Part.ts';

/** A document's number as it stands in a part's list. */
interface Numbered {
  readonly serial: number;
  readonly document: number;
}

/** Serials and documents from their differences. */
function toNumbered(pairs: readonly number[]): Numbered[] {
  const all: Numbered[] = [];
  let serial = 0;
  let document = 0;
  for (let index = 0; index < pairs.length; index += 2) {
    serial += pairs[index] as number;
    document += pairs[index + 1] as number;
    all.push({ serial, document });
  }
  return all;
}

/** Documents of a part with the number that a text is, in whatever spelling. None if the text is no number. */
export async function findNumber(part: Part, text: string, fold: Fold): Promise<number[]> {
  const read = readNumber(text, fold);
  const letters = withoutGaps(fold.fold(text).units);
  if (!/[\d一二三四五六七八九十]/.test(text.normalize('NFKC')) || letters.length < 3) return [];
  const series = await part.numbers();
  const found = series.flatMap(([name, , years]) => {
    if (name === letters) return toNumbered(years[0] ?? []);
    if (!read || (read.series !== '' && read.series !== name)) return [];
    return toLists(years, read.year).flatMap((pairs) =>
      toNumbered(pairs).filter(({ serial }) => read.serials.includes(serial)),
    );
  });
  return [...new Set(found.map(({ document }) => document))].sort((a, b) => a - b);
}

/** Lists of the year that was typed, else of all. An order's year may be typed though its number has none. */
const toLists = (years: NumbersTuple[number][2], year: number | undefined): (readonly number[])[] =>
  year === undefined ? Object.values(years) : [years[year] ?? [], years[0] ?? []];

/** A number as the texts of other documents name it, without signs. */
export const toLetters = ({ series, year, serials }: Spelling): string =>
  year === undefined ? `${series}第${serials[0] ?? ''}号` : `${series}${year}${serials[0] ?? ''}号`;

const toPrinted = (series: string, year: number, serial: number): string =>
  year === 0 ? `${series}${serial === 0 ? '' : `第${serial}号`}` : `${series}〔${year}〕${serial}号`;

/** What a number that is still being typed says: 青政发2021 5. */
interface Begun {
  readonly series: string;
  readonly year: string;
  readonly serial: string;
}

function toBegun(letters: string): Begun | null {
  const [, series, year, serial] = /^(\D{2,}?)(\d{0,4})年?第?(\d{0,5})号?$/u.exec(letters) ?? [];
  return series === undefined ? null : { series, year: year ?? '', serial: serial ?? '' };
}

/** Numbers that a text may become, the latest first. */
export function suggestNumbers(lists: readonly NumbersTuple[], letters: string, most: number): string[] {
  const begun = toBegun(letters);
  if (!begun) return [];
  const all = lists.flat().filter(([series]) => series.includes(begun.series));
  const numbers = all.flatMap(([series, printed, years]) =>
    Object.entries(years)
      .filter(([year]) => year === '0' || year.startsWith(begun.year))
      .flatMap(([year, pairs]) => {
        const wanted = year === '0' ? begun.year : begun.serial;
        const serials = toNumbered(pairs).filter(({ serial }) => String(serial).startsWith(wanted));
        return serials.map(({ serial }) => ({
          isFirst: series.startsWith(begun.series),
          year: Number(year),
          serial,
          printed,
        }));
      }),
  );
  numbers.sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.year - a.year || b.serial - a.serial);
  return [...new Set(numbers.map(({ printed, year, serial }) => toPrinted(printed, year, serial)))].slice(0, most);
}
