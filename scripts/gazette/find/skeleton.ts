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
 * `根据《甲》（青政发〔2021〕3号，以下简称《甲》），…` with the place of the number → `根据《》#`. What stands in brackets says
 * nothing about the place outside them; of a bracket that holds the place, only the place stays.
 */
export function toSkeleton(sentence: Sentence, from: number, to: number): Skeleton {
  const { text, pairs } = sentence;
  const around = pairs.filter(({ open, close }) => open <= from && close >= to - 1);
  const holder = around.find(({ form, open }) => form === 'round' && text.slice(0, open).trim() !== '');
  const marks = new Set(around.flatMap(({ open, close }) => [open, close]));
  const skips = new Map<number, number>();
  for (const { open, close } of pairs) if (close < from || open >= to) skips.set(open, close);
  let words = '';
  for (let at = 0; at < text.length; at++) {
    const close = skips.get(at);
    const beside = holder !== undefined && at > holder.open && at < holder.close && (at < from || at >= to);
    if (at === from) words += '#';
    else if (close !== undefined && !beside) words += emptied(text[at] ?? '');
    else if (!marks.has(at) && !beside) words += text[at] ?? '';
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
