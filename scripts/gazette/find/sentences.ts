import { type Pair, toDepths, toPairs } from './brackets.ts';

/** A sentence with the pairs of brackets in it. `index`: where it begins in its text; pairs count from the sentence. */
export interface Sentence {
  readonly text: string;
  readonly index: number;
  readonly pairs: readonly Pair[];
}

/** Longer ones are cut, so that what is done for each number in a sentence stays linear in the text. */
const LONGEST = 1500;

/** Cuts a text after 。！？ and line breaks that stand outside brackets, 《》 and “”. The sentences joined are the text. */
export function toSentences(text: string): Sentence[] {
  const depths = toDepths(text.length, toPairs(text));
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const ends = depths[at] === 0 && /[。！？\n]/.test(text[at] ?? '');
    if (!ends && at - start < LONGEST && at + 1 < text.length) continue;
    const words = text.slice(start, at + 1);
    sentences.push({ text: words, index: start, pairs: toPairs(words) });
    start = at + 1;
  }
  return sentences;
}

/** Places after which a clause of the sentence ends: ，；： outside brackets, and its end. */
export function toClauseEnds({ text, pairs }: Sentence): number[] {
  const depths = toDepths(text.length, pairs);
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++)
    if (depths[at] === 0 && /[，,；;：:]/.test(text[at] ?? '')) ends.push(at + 1);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

const LONGEST_QUOTE = 200;

/**
 * What is quoted of a sentence around a place in it: the whole sentence, or of a long one the clause and as many of
 * its neighbours as make about 200 characters, so that brackets stay balanced.
 */
export function toQuote(sentence: Sentence, from: number, to: number): string {
  if (sentence.text.trim().length <= LONGEST_QUOTE) return sentence.text.trim();
  const ends = toClauseEnds(sentence);
  let last = Math.max(
    0,
    ends.findIndex((end) => end >= to),
  );
  let first = Math.max(
    0,
    ends.findIndex((end) => end > from),
  );
  const startOf = (clause: number): number => (clause === 0 ? 0 : (ends[clause - 1] ?? 0));
  const endOf = (clause: number): number => ends[clause] ?? sentence.text.length;
  while (first > 0 && endOf(last) - startOf(first - 1) <= LONGEST_QUOTE) first--;
  while (last + 1 < ends.length && endOf(last + 1) - startOf(first) <= LONGEST_QUOTE) last++;
  const quote = sentence.text.slice(startOf(first), endOf(last)).trim();
  const words = quote.length <= 2 * LONGEST_QUOTE ? quote : around(sentence.text, from, to);
  return `${first > 0 ? '…' : ''}${last + 1 < ends.length ? `${words.replace(/[，,；;：:]$/, '')}…` : words}`;
}

/** A clause of hundreds of characters: only what stands closest. */
function around(text: string, from: number, to: number): string {
  return text.slice(Math.max(0, from - LONGEST_QUOTE / 2), to + LONGEST_QUOTE / 2).trim();
}
