/** A pair of brackets that belong together: places of the opening and the closing character, and the form. */
export interface Pair {
  readonly open: number;
  readonly close: number;
  readonly form: 'title' | 'quote' | 'round';
}

/** Opening and closing characters by form; full and half width close each other, as print and recognition mix them. */
const FORMS = [
  { form: 'title', open: '《〈', close: '》〉' },
  { form: 'quote', open: '“‘「『', close: '”’」』' },
  { form: 'round', open: '（([［〔【', close: '）)]］〕】' },
] as const;

const OPENING = new Map(
  FORMS.flatMap((brackets) => Array.from(brackets.open, (sign, kind) => [sign, { ...brackets, kind }])),
);
const CLOSING = new Map(
  FORMS.flatMap((brackets) => Array.from(brackets.close, (sign, kind) => [sign, { ...brackets, kind }])),
);
/** How many brackets left open a closing one may pass over: keeps the search linear. */
const REACH = 4;

/**
 * The pairs of brackets of a text, in order of their closing. A bracket without a partner (lost in print) makes no
 * pair; what it should have closed stays outside.
 */
export function toPairs(text: string): Pair[] {
  const pairs: Pair[] = [];
  const open: { at: number; sign: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (OPENING.has(sign)) open.push({ at, sign });
    const closing = CLOSING.get(sign);
    if (!closing) continue;
    const partner = open.slice(-REACH).findLast(({ sign: other }) => closes(other, sign));
    if (!partner) continue;
    while (open.pop() !== partner);
    pairs.push({ open: partner.at, close: at, form: closing.form });
  }
  return pairs;
}

function closes(opening: string, closing: string): boolean {
  const left = OPENING.get(opening);
  const right = CLOSING.get(closing);
  return left !== undefined && left.form === right?.form && (left.form === 'round' || left.kind === right.kind);
}

/** For every place of a text of `length` characters: how many pairs hold it, the brackets themselves taken in. */
export function toDepths(length: number, pairs: readonly Pair[]): Int16Array {
  const steps = new Int16Array(length + 1);
  for (const { open, close } of pairs) {
    steps[open] = (steps[open] ?? 0) + 1;
    steps[close + 1] = (steps[close + 1] ?? 0) - 1;
  }
  for (let at = 1; at <= length; at++) steps[at] = (steps[at] ?? 0) + (steps[at - 1] ?? 0);
  return steps;
}
