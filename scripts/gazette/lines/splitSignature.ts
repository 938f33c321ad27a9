import { readOrgans } from '../forms.ts';
import type { Line } from '../types.ts';

const DATE_AT_END =
  /^(.{3,60}?)\s+(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[二〇○零一三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/;

/**
 * Signer and date printed on one line become two:
 *
 *     青禾县人民政府 2023年3月1日
 *                    ^^^^^^^^^^^
 */
export function splitSignature(line: Line): Line[] {
  const found = DATE_AT_END.exec(line.text);
  if (!found?.[1] || !found[2] || readOrgans(found[1]).length === 0) return [line];
  return [
    { ...line, text: found[1].trim() },
    { ...line, text: found[2], gap: false, hashes: 0, bullet: false, bold: '' },
  ];
}
