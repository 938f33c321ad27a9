/** Digits as gazettes print them: ASCII, full width, and the two circles that stand for zero in years. */
const DIGITS = new Map<string, number>(Array.from('〇一二三四五六七八九', (digit, value) => [digit, value] as const));
for (const zero of ['零', '○', 'Ｏ', '０', '◯']) DIGITS.set(zero, 0);
DIGITS.set('两', 2);
for (let value = 1; value <= 9; value++) DIGITS.set(String.fromCharCode(0xff10 + value), value);
for (let value = 0; value <= 9; value++) DIGITS.set(String(value), value);

const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Characters of a Chinese number, for use inside a character class. */
export const CHINESE_DIGITS = '〇○零一二三四五六七八九';
export const CHINESE_NUMBER = `${CHINESE_DIGITS}十百千两`;

/**
 * `三十三` → 33, `一百零二` → 102, `二〇二一` → 2021, `１２` → 12; null if it is no number below 10,000.
 * Digits without a unit are read in a row, as in years.
 */
export function readChineseNumber(text: string): number | null {
  if (text === '' || text.length > 8) return null;
  const characters = Array.from(text);
  return characters.some((character) => UNITS.has(character)) ? readWithUnits(characters) : readInARow(characters);
}

function readInARow(characters: readonly string[]): number | null {
  let value = 0;
  for (const character of characters) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value < 10_000 ? value : null;
}

/** Units must fall (`千百十`), a digit stands before each but a leading 十. */
function readWithUnits(characters: readonly string[]): number | null {
  let value = 0;
  let digit: number | null = null;
  let last = 10_000;
  for (const [index, character] of characters.entries()) {
    const unit = UNITS.get(character);
    const here = DIGITS.get(character);
    if (unit === undefined) {
      if (here === undefined || (digit !== null && digit !== 0)) return null;
      digit = here;
      continue;
    }
    if (unit >= last || (digit ?? 0) + (index === 0 && unit === 10 ? 1 : 0) === 0) return null;
    value += (digit ?? 1) * unit;
    digit = null;
    last = unit;
  }
  return value + (digit ?? 0);
}
