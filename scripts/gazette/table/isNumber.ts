const NUMBER = /^[≥≤><~≈约±+-]?\d[\d,]*(?:\.\d+)?[%‰]?(?:以上|以下|以内|左右)?$/;

/** Signs that stand for "none" in a column of numbers. */
const NONE = /^(?:[—–\-/－]{1,3}|无)$/;

const plain = (cell: string): string => cell.normalize('NFKC').replace(/\s/g, '').replace(/[−﹣]/g, '-');

/** Whether a cell is a number, also with a per cent sign or 以上: `1,200`, `98.5%`, `≥90`. Units make it text. */
export const isNumber = (cell: string): boolean => NUMBER.test(plain(cell));

/** Whether a cell says in a column of numbers that there is none: `—`, `/`. */
export const isNone = (cell: string): boolean => NONE.test(plain(cell));

/** The value of a plain number (`1,200.50`), null for anything else, per cents and `≥90` among it. */
export function toNumber(cell: string): number | null {
  const text = plain(cell);
  return /^[+-]?\d[\d,]*(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** Number of digits after the decimal point. */
export const decimalsOf = (cell: string): number => /\.(\d+)/.exec(plain(cell))?.[1]?.length ?? 0;
