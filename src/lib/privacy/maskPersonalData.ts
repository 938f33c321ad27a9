import { toAsciiDigits } from '../toAsciiDigits.ts';
import { type Form, FORMS, type PersonalDataKind } from './forms.ts';

/** Personal data in a text: its kind, its place as printed, and what is shown instead. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly index: number;
  readonly length: number;
  readonly masked: string;
}

export interface Masked {
  readonly text: string;
  readonly found: readonly PersonalData[];
}

const URL = /https?:\/\/[!-~]+/g;

/**
 * Finds personal data in a text and gives the text with it masked: identity card numbers (`999999********123X`), bank
 * cards, mobile numbers (`138****0000`) and printed passwords (`******`). Landlines of offices, mailboxes and what
 * stands in web addresses stay. Linear in the text's length. `isNamed`: whether identity cards are mentioned around it.
 */
export function maskPersonalData(text: string, isNamed = false): Masked {
  const found = findPersonalData(text, isNamed);
  let masked = '';
  let end = 0;
  for (const { index, length, masked: shown } of found) {
    masked += text.slice(end, index) + shown;
    end = index + length;
  }
  return { text: masked + text.slice(end), found };
}

/** Personal data in a text, in order, none overlapping. */
export function findPersonalData(text: string, isNamed = false): PersonalData[] {
  if (!/[\d０-９]{4}|密|口令/.test(text)) return [];
  const plain = toAsciiDigits(text);
  const taken = [...plain.matchAll(URL)].map(({ index, 0: url }) => ({ index, length: url.length }));
  const found: PersonalData[] = [];
  for (const form of FORMS) {
    const free = isFree([...taken, ...found]);
    found.push(...findForm(plain, form, isNamed).filter(free));
  }
  return found.sort((left, right) => left.index - right.index);
}

function findForm(plain: string, form: Form, isNamed: boolean): PersonalData[] {
  return [...plain.matchAll(form.pattern)].flatMap((match) => {
    const printed = match[1] ?? match[0];
    const index = match.index + match[0].length - printed.length;
    const value = form.kind === 'password' ? printed : printed.replace(/[ \u3000-]/g, '').replace('Ｘ', 'X');
    if (!form.isMeant(value, plain.slice(Math.max(0, index - 24), index), isNamed)) return [];
    return [{ kind: form.kind, index, length: printed.length, masked: form.mask(value) }];
  });
}

/** Whether a place overlaps none of the places given. */
function isFree(
  places: readonly { index: number; length: number }[],
): (place: { index: number; length: number }) => boolean {
  const taken = new Set(places.flatMap(({ index, length }) => Array.from({ length }, (_, step) => index + step)));
  return ({ index, length }) => !taken.has(index) && !taken.has(index + length - 1);
}
