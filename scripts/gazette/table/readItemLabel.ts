/** The number that an item begins with, and how it is written. */
export interface ItemLabel {
  readonly form: 'circle' | 'bracket' | 'dot';
  readonly number: number;
}

/** `③…` → 3 in a circle, `（3）…` → 3 in brackets, `3.…`/`3、…` → 3 with a dot (not 3.5); else null. */
export function readItemLabel(cell: string): ItemLabel | null {
  const circle = /^[①-⑳]/.exec(cell);
  if (circle) return { form: 'circle', number: cell.charCodeAt(0) - 0x2460 + 1 };
  const bracket = /^[（(](\d{1,3})[)）]/.exec(cell);
  if (bracket) return { form: 'bracket', number: Number(bracket[1]) };
  const dot = /^(\d{1,3})[.．、](?!\d)/.exec(cell);
  return dot ? { form: 'dot', number: Number(dot[1]) } : null;
}

/** Whether an item is the next after another. */
export const follows = (label: ItemLabel, last: ItemLabel | null): boolean =>
  last?.form === label.form && label.number === last.number + 1;
