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

/**
 * Address of a numbered document, below its gazette: `qingzhengfa/2021/56`. The year of an order that prints none
 * (国务院令第666号) is that of its date or issue; without one it stands at `<series>/<serial>`. Null if it is no number.
 */
export function toNumberAddress(number: string, year: number | undefined): string | null {
  const read = readNumber(number);
  if (!read) return null;
  const series = toPinyin(read.series);
  const serial = read.serial.replace(/[^0-9a-z-]/gi, '').toLowerCase();
  if (series === '' || serial === '') return null;
  return [series, read.year ?? year, serial].filter((part) => part !== undefined).join('/');
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
