import type { Sentence } from './sentences.ts';

/** The place of a number (or title) in a sentence, reduced to what governs it. */
export interface Skeleton {
  /** Clauses before, from the beginning of the sentence. */
  readonly before: readonly string[];
  /** The clause with the place as `#`, other bracketed words left out, 《》 and “” empty. */
  readonly clause: string;
  readonly next: string;
  /** Whether the place stands in words quoted with “”. */
  readonly quoted: boolean;
}

/**
 * `根据《甲》（平政发〔2021〕3号），…` with the place of the number → `根据《》#`. What stands in brackets says nothing
 * about the place outside them; where the place itself is in brackets, these fall away.
 */
export function toSkeleton(sentence: Sentence, from: number, to: number): Skeleton {
  const around = sentence.pairs.filter(({ open, close }) => open <= from && close >= to - 1);
  const marks = new Set(around.flatMap(({ open, close }) => [open, close]));
  const skips = new Map<number, number>();
  for (const { open, close } of sentence.pairs) if (close < from || open >= to) skips.set(open, close);
  let words = '';
  for (let at = 0; at < sentence.text.length; at++) {
    const close = skips.get(at);
    if (at === from) words += '#';
    else if (close !== undefined) words += emptied(sentence.text[at] ?? '');
    else if (!marks.has(at)) words += sentence.text[at] ?? '';
    at = at === from ? Math.max(at, to - 1) : (close ?? at);
  }
  return toClauses(
    words,
    around.some(({ form }) => form === 'quote'),
  );
}

/** What stays of a bracket: the marks of titles and quotations. */
function emptied(opening: string): string {
  if ('《〈'.includes(opening)) return '《》';
  return '“‘「『'.includes(opening) ? '“”' : '';
}

function toClauses(words: string, quoted: boolean): Skeleton {
  const clauses = words.split(/[，,；;：:]/).map((clause) => clause.trim());
  const at = Math.max(
    0,
    clauses.findIndex((clause) => clause.includes('#')),
  );
  return { before: clauses.slice(0, at), clause: clauses[at] ?? '', next: clauses[at + 1] ?? '', quoted };
}
