/** Reads what is searched for as a 发文字号: by the same reader as everywhere, folded as the archive's texts are. */
import { readSpelling, type Spelling } from '../../lib/numbers/readSpelling.ts';
import type { Fold } from './letters.ts';

/** Null for what names no document: words or a year alone, and figures without letters that do not end with 号. */
export function readNumber(text: string, fold: Fold): Spelling | null {
  const read = readSpelling(text, (plain) => plain.replace(/\p{Script=Han}/gu, (character) => fold.toUnits(character)));
  if (!read || read.serials.length === 0) return null;
  const isNamed = [...read.series].length >= 2;
  const isYearAndSerial = read.series === '' && read.year !== undefined && /[号號]\s*$/u.test(text);
  return isNamed || isYearAndSerial ? read : null;
}

/** Whether a text can only be meant as a number: with letters, a year and 号 at its end. */
export function isNumberAlone(text: string, fold: Fold): boolean {
  const read = readNumber(text, fold);
  return read !== null && read.series !== '' && read.year !== undefined && /[号號]\s*$/u.test(text);
}
