/** Takes a term apart into words, by the browser's own dictionary. */
import { type Fold, withoutGaps } from '../fold/letters.ts';
import type { Term } from './parseQuery.ts';

/** Words of questions and of politeness, which no document answers to. */
const ASIDE = new Set(
  '怎么 怎样 怎么办 怎么样 如何 什么 哪里 哪些 哪个 谁 多少 几 吗 呢 吧 啊 呀 请问 想 我 你 我们 你们 的 地 得 了 着 过 是 在 和 与 及 或 有'.split(
    ' ',
  ),
);

export interface Words {
  /** 残疾人 and 补贴, for 残疾人补贴: what stands alone as a single character belongs to the word before it. */
  readonly whole: readonly string[];
  /** 残疾, 人 and 补贴: as the dictionary has them. */
  readonly parts: readonly string[];
}

/** The words of several terms, each once. */
export function toWords(terms: readonly Term[], fold: Fold): Words {
  const all = terms.map((term) => toWordsOf(term, fold));
  return {
    whole: [...new Set(all.flatMap(({ whole }) => whole))],
    parts: [...new Set(all.flatMap(({ parts }) => parts))],
  };
}

function toWordsOf({ text, units, isQuoted }: Term, fold: Fold): Words {
  if (isQuoted || !('Segmenter' in Intl)) return { whole: [withoutGaps(units)], parts: [withoutGaps(units)] };
  const whole: string[] = [];
  const parts: string[] = [];
  let isAfterWord = false;
  for (const { isWordLike, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const letters = withoutGaps(fold.fold(segment).units);
    const isWord = isWordLike === true && letters !== '' && !ASIDE.has(segment);
    if (isWord) {
      parts.push(letters);
      const before = isAfterWord && letters.length === 1 ? whole.pop() : undefined;
      whole.push((before ?? '') + letters);
    }
    isAfterWord = isWord;
  }
  return { whole, parts };
}
