import { closeSpaces } from '../forms.ts';
import { readKind } from '../kinds.ts';
import type { Pair } from './brackets.ts';
import type { Sentence } from './sentences.ts';

const LABEL = /^\s*(?:[（(]?[一二三四五六七八九十百\d]{1,4}[）)、.．]\s*|第[一二三四五六七八九十]+[、，]?\s*)/u;
/** What leads up to a bare title and is no part of it. */
const LEADS = /^.*(?:根据|依据|依照|按照|遵照|贯彻(?:落实)?|落实|执行|废止|修[改订]|传达|学习|《)/u;
const LONGEST = 160;

/**
 * The title of the document whose number begins at `from`: what stands in 《》 before it or before its bracket
 * (`《…的通知》（青政发〔2021〕3号）`), or a bare title that ends there (`县人民政府关于…的通知（…）`). '' if none.
 * `wholeItem`: the sentence is an item of a list of documents, so that all words before are its title.
 */
export function toCitedTitle(sentence: Sentence, from: number, wholeItem = false): string {
  const around = sentence.pairs.find(({ open, close, form }) => form === 'title' && open < from && from < close);
  if (around) return clean(withoutBracket(sentence.text.slice(around.open + 1, from)));
  const bracket = sentence.pairs.findLast(({ open, close, form }) => form === 'round' && open < from && from < close);
  if (bracket && /\d号/.test(sentence.text.slice(bracket.open, from).replace(/〔[^〕]*〕/g, ''))) return '';
  const end = trimEnd(sentence, bracket?.open ?? from);
  const title = sentence.pairs.find((pair) => pair.form === 'title' && pair.close === end - 1);
  if (title && !wholeItem) return clean(sentence.text.slice(outermost(sentence, title).open + 1, end - 1));
  return bareTitle(sentence, end, wholeItem, title);
}

/** Over a short bracket such as （试行） and spaces between the title and its number. */
function trimEnd({ text, pairs }: Sentence, at: number): number {
  const end = text.slice(0, at).replace(/[（(〔[\s]+$/, '').length;
  const trailer = pairs.find(({ open, close, form }) => form === 'round' && close === end - 1 && close - open <= 12);
  const before = trailer ? text.slice(0, trailer.open).trimEnd() : '';
  return trailer && before.endsWith('》') ? before.length : end;
}

function outermost({ pairs }: Sentence, inner: Pair): Pair {
  return (
    pairs.findLast(({ form, open, close }) => form === 'title' && open <= inner.open && close >= inner.close) ?? inner
  );
}

/** A title without 《》 around it, from the beginning of its clause. */
function bareTitle({ text, pairs }: Sentence, end: number, wholeItem: boolean, title?: Pair): string {
  const start = wholeItem ? 0 : clauseStart(text, pairs, end);
  let words = text
    .slice(start, end)
    .replace(LABEL, '')
    .replace(/^[：:\s]+/, '');
  if (
    wholeItem &&
    words.startsWith('《') &&
    title &&
    outermost({ text, pairs, index: 0 }, title).open === end - words.length
  )
    words = words.slice(1, -1);
  if (!wholeItem) words = words.replace(/^[^《]*$/u, (bare) => bare.replace(LEADS, ''));
  if (words.length > LONGEST) return '';
  return wholeItem || (/关于|印发/.test(words) && readKind(words) !== null) ? clean(words) : '';
}

/** Where the clause that ends at `end` begins; commas inside brackets do not count. */
function clauseStart(text: string, pairs: readonly Pair[], end: number): number {
  const opens = new Map(pairs.map(({ open, close }) => [close, open]));
  for (let at = end - 1; at >= 0; at--) {
    const open = opens.get(at);
    if (open !== undefined) at = open;
    else if (/[，,；;。：:》”]/.test(text[at] ?? '')) return at + 1;
  }
  return 0;
}

const withoutBracket = (words: string): string => words.replace(/[（(〔[]\s*$/, '');

function clean(title: string): string {
  const words = closeSpaces(title);
  return words.length >= 2 && words.length <= 2 * LONGEST ? words : '';
}
