import type { Line } from '../types.ts';
import { closeNames } from './closeNames.ts';
import { type Mending, type MendRule, toMend } from './mending.ts';

const AND = /(?<=[\p{Script=Han}》”）)])[ \t]*\band\b[ \t]*(?=[\p{Script=Han}《“（(])/gu;

/** The rules that change words, in this order. */
const WORDS: readonly (readonly [MendRule, (text: string, mending: Mending) => string])[] = [
  ['foreign-and', (text) => text.replace(AND, '和')],
  ['place-variant', (text, { variants }) => replaceVariants(text, variants)],
  ['name-space', (text) => closeNames(text)],
];

/**
 * A line with its slips mended; the same line if there are none. `raw` stays as received. Each mend is told once for a
 * line or cell. Pure but for `mending.tell`.
 */
export function mendLine(line: Line, mending: Mending): Line {
  if (line.cells) return mendCells(line, line.cells, mending);
  const text = mendMarks(line, mending);
  const mended = mendText(text, line.number, mending);
  if (mended === line.text) return line;
  return { ...line, text: mended, bold: mendQuietly(line.bold, mending) };
}

function mendCells(line: Line, cells: readonly string[], mending: Mending): Line {
  const mended = cells.map((cell) => mendText(cell, line.number, mending));
  if (mended.every((cell, at) => cell === cells[at])) return line;
  return { ...line, cells: mended, text: mended.join('\t').trim() };
}

/** The words of a line or cell with every rule that is on. */
export function mendText(text: string, number: number, mending: Mending): string {
  return WORDS.reduce((words, [rule, mend]) => {
    const mended = mending.isOn(rule) ? mend(words, mending) : words;
    if (mended !== words) mending.tell(toMend(rule, number, words, mended));
    return mended;
  }, text);
}

const mendQuietly = (text: string, mending: Mending): string =>
  mendText(text, 0, { ...mending, tell: () => undefined });

/**
 * `**` without a partner is no mark of print. toLines has taken all marks off; where this rule is off, the words stay
 * as received.
 */
function mendMarks(line: Line, mending: Mending): string {
  const marks = line.raw.match(/\*\*/g)?.length ?? 0;
  if (marks % 2 === 0) return line.text;
  const received = line.raw.trim().replace(/^(?:[-*+]\s+|#{1,6}\s*)/, '');
  if (!mending.isOn('markdown-marks')) return received;
  mending.tell(toMend('markdown-marks', line.number, received, line.text));
  return line.text;
}

function replaceVariants(text: string, variants: ReadonlyMap<string, string>): string {
  if (variants.size === 0) return text;
  return text.replace(/\p{Script=Han}/gu, (character) => variants.get(character) ?? character);
}
