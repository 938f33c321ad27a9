import { findPlaceVariants } from './placeVariants.ts';

/** A slip that was mended: the rule, the line, and the words before and after, with a little around them. */
export interface Mend {
  readonly rule: MendRule;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The rules by which slips of print and recognition are mended. Each is certain from the text itself; each can be
 * switched off in site.yaml (`corrections: { place-variant: false }`).
 */
export const MEND_RULES = {
  'markdown-marks': '去掉不成对的加粗标记“**”',
  'foreign-and': '汉字之间误识别的“and”改为“和”',
  'place-variant': '本地地名中的异体、繁体字改为规范字（以公报名称为准）',
  'doubled-at-cut': '分页处重复的词语去掉一个',
  'name-space': '去掉姓名中间的空格',
} as const;

export type MendRule = keyof typeof MEND_RULES;

/** What the mends of one source need: which rules hold, what its archive proves, and where to tell of a mend. */
export interface Mending {
  readonly isOn: (rule: MendRule) => boolean;
  /** Characters outside the simplified set that stand for one in a place's name: 涇 → 泾. */
  readonly variants: ReadonlyMap<string, string>;
  readonly tell: (mend: Mend) => void;
}

/**
 * @param names what the archive surely calls its gazettes and authorities
 * @param text the source's text, searched for variants of those names
 * @param corrections the switches of site.yaml
 */
export function makeMending(
  names: readonly string[],
  text: string,
  corrections: Readonly<Record<string, boolean>>,
  tell: (mend: Mend) => void,
): Mending {
  const isOn = (rule: MendRule): boolean => corrections[rule] !== false;
  return { isOn, variants: isOn('place-variant') ? findPlaceVariants(names, text) : new Map(), tell };
}

const AROUND = 8;

/** A mend with the words that changed and up to eight characters on both sides. */
export function toMend(rule: MendRule, line: number, before: string, after: string): Mend {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const cut = (words: string): string =>
    words.slice(Math.max(0, head - AROUND), Math.min(words.length, words.length - tail + AROUND));
  return { rule, line, before: cut(before), after: cut(after) };
}
