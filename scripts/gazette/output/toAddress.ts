import { pinyin } from 'pinyin-pro';
import { readNumber } from '../numbers.ts';

/** Chinese words → pinyin without tones, in letters that an address may hold: 青政办发 → `qingzhengbanfa`. */
export function toPinyin(words: string): string {
  const letters = pinyin(words.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** The parts of the address of a numbered document, below its gazette. */
export interface NumberAddress {
  /** In pinyin: `qingzhengfa`. */
  readonly slug: string;
  /** `2021/56`. */
  readonly rest: string;
}

/**
 * Address of a numbered document: `qingzhengfa` and `2021/56`. The year of an order that prints none (国务院令第666号) is
 * that of its date or issue; without one it stands at `<series>/<serial>`, and a serial that looks like a year, whose
 * place the register of that year has, at `<series>/no2021`. Null if it is no number.
 */
export function toNumberAddress(number: string, year: number | undefined): NumberAddress | null {
  const read = readNumber(number);
  if (!read) return null;
  const slug = toPinyin(read.series);
  const serial = read.serial.replace(/[^0-9a-z-]/gi, '').toLowerCase();
  if (slug === '' || serial === '') return null;
  const stated = read.year ?? year;
  const bare = /^(?:19|20)\d\d$/.test(serial) ? `no${serial}` : serial;
  return { slug, rest: stated === undefined ? bare : `${stated}/${serial}` };
}

/** Address of a document without a number, below its issue: by kind (大事记 → `dashiji`), or by a stated slug. */
export function toKindAddress(kind: string, slug: string | undefined): string {
  return slug ?? (toPinyin(kind) || 'wenjian');
}

/** A gazette's id from its name or its authority's: 青禾县人民政府公报 → `qinghe`. */
export function toGazetteId(name: string): string {
  const place = name
    .replace(/(?:公报|政报)$/, '')
    .replace(/(?:人民)?政府$/, '')
    .replace(
      /(?<=.{2})(?:维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|特别行政区|新区|省|市|县|区|州|盟|旗|镇|乡)$/,
      '',
    );
  return toPinyin(place) || toPinyin(name);
}
