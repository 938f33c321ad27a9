/**
 * Phrases, clauses and sentences of the benchmark's texts. A phrase is drawn by rank from a phrase book without end:
 * phrase k is always the same words. So texts repeat what is usual and still say something new, as real ones do; the
 * numbers below were set so that the letters' statistics come near those of real gazettes (README.md has them).
 */
import { createRandom, type Random } from './random.ts';
import { GIVEN_CHARACTERS, MODIFIERS, NOUNS, ORGANS, PLACE_CHARACTERS, SURNAMES, TERMS, VERBS } from './words.ts';

const PHRASES = 3_000_000;

const draw = (random: Random, words: readonly string[], shift = 40): string =>
  words[random.rank(words.length, 1.02, shift)] as string;

const PATTERNS: readonly ((random: Random) => string)[] = [
  (r) => draw(r, VERBS) + draw(r, NOUNS),
  (r) => draw(r, VERBS) + draw(r, NOUNS) + draw(r, NOUNS),
  (r) => draw(r, MODIFIERS, 12) + draw(r, VERBS) + draw(r, TERMS, 30),
  (r) => draw(r, TERMS, 30) + draw(r, NOUNS),
  (r) => `${draw(r, NOUNS)}和${draw(r, NOUNS)}${draw(r, VERBS)}`,
  (r) => draw(r, VERBS) + draw(r, TERMS, 30) + draw(r, NOUNS),
  (r) => `${draw(r, NOUNS)}${draw(r, NOUNS)}`,
  (r) => `将${draw(r, NOUNS)}纳入${draw(r, NOUNS)}${draw(r, NOUNS)}`,
  (r) => `${draw(r, MODIFIERS, 12)}${draw(r, VERBS)}${draw(r, NOUNS)}`,
  (r) => `对${draw(r, NOUNS)}${draw(r, NOUNS)}进行${draw(r, VERBS)}`,
  (r) => toOrgan(r),
  (r) => `${draw(r, VERBS)}${toPlace(r)}${draw(r, NOUNS)}`,
  (r) => toPlace(r) + draw(r, NOUNS),
  (r) => `${draw(r, NOUNS)}${draw(r, VERBS)}${toAmount(r)}`,
];

const UNITS = ['公里', '亩', '万元', '户', '人', '处', '座', '台', '吨', '项', '个', '%', '天', '家'];

const toAmount = (random: Random): string =>
  `${random.chance(0.3) ? random.between(1, 9) : random.between(10, 3000)}${random.pick(UNITS)}`;

const pickCharacters = (random: Random, characters: string, count: number): string =>
  Array.from({ length: count }, () => random.pick([...characters])).join('');

/** 柳湾镇, 石桥村 */
export const toPlace = (random: Random): string =>
  pickCharacters(random, PLACE_CHARACTERS, 2) + random.pick(['镇', '乡', '村', '街道', '水库', '河', '园区']);

/** A person's name. */
export const toName = (random: Random): string =>
  (SURNAMES[random.rank(SURNAMES.length, 1.02, 30)] as string) +
  pickCharacters(random, GIVEN_CHARACTERS, random.chance(0.7) ? 2 : 1);

export const toOrgan = (random: Random): string => `县${draw(random, ORGANS, 8)}`;

/** Phrase number `rank` of the book: always the same. */
export function toPhraseAt(rank: number): string {
  const random = createRandom(Math.imul(rank + 1, 0x9e3779b1));
  return random.pick(PATTERNS)(random);
}

const toNewPhrase = (random: Random): string =>
  random.chance(0.1) ? random.pick(PATTERNS)(random) : toPhraseAt(random.rank(PHRASES, 1.01, 500));

/** The phrases that a document comes back to, since it is about something. */
export type Theme = readonly string[];

export const toTheme = (random: Random): Theme => Array.from({ length: 90 }, () => toNewPhrase(random));

const toPhrase = (random: Random, theme: Theme): string =>
  random.chance(0.45) ? (theme[random.rank(theme.length, 1.02, 8)] as string) : toNewPhrase(random);

const LINKS = ['，', '，', '，', '、', '，并', '，同时', '，按照', '的', '和', '以及', '；', '，由'];

/** A sentence of three to nine phrases. */
export function toSentence(random: Random, theme: Theme): string {
  let sentence = toPhrase(random, theme);
  for (let count = random.between(2, 6); count > 0; count -= 1)
    sentence += random.pick(LINKS) + toPhrase(random, theme);
  if (random.chance(0.12)) sentence += `，责任人${toName(random)}`;
  if (random.chance(0.12)) sentence += `，${random.between(2018, 2024)}年${random.between(1, 12)}月底前完成`;
  return `${sentence}。`;
}

/** A title of its own words, without the organ before it. */
export const toTitle = (random: Random, theme: Theme): string =>
  random.pick(['关于', '关于印发', '关于做好', '关于调整', '关于进一步加强']) +
  toPhrase(random, theme) +
  (random.chance(0.5) ? toPhrase(random, theme) : '');
