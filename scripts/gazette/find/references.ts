import { findNumbers, type FoundNumber } from '../numbers.ts';
import type { Document, Reference } from '../types.ts';
import { toCitedTitle } from './citedTitle.ts';
import { type Passage, toPassages } from './passages.ts';
import { type Sentence, toQuote, toSentences } from './sentences.ts';
import { toSkeleton } from './skeleton.ts';
import { mergeReferences } from './mergeReferences.ts';
import { readConfirming } from './readConfirming.ts';
import { readProlonging } from './readProlonging.ts';
import { toReferenceType } from './toReferenceType.ts';

/**
 * Every other document that a document names by its number, in the order of the text, each once: with what is done to
 * it (废止 宣布失效 修改), or that the text rests on it, or else that it is cited; its title where one stands before the
 * number; the nearest anchor; and the sentence. Its own number is no reference.
 */
export function findReferences(document: Document): Reference[] {
  const found = toPassages(document).flatMap((passage) => passageReferences(passage));
  return mergeReferences(found.filter(({ number }) => number !== document.number));
}

function passageReferences(passage: Passage): Reference[] {
  const numbers = findNumbers(passage.text);
  if (numbers.length === 0) return [];
  const references: Reference[] = [];
  let next = 0;
  for (const sentence of toSentences(passage.text)) {
    const end = sentence.index + sentence.text.length;
    const first = next;
    while ((numbers[next]?.index ?? end) < end) next++;
    for (const [order, number] of numbers.slice(first, next).entries())
      references.push(toReference(passage, sentence, number, order));
  }
  return references;
}

function toReference(passage: Passage, sentence: Sentence, found: FoundNumber, order: number): Reference {
  const from = found.index - sentence.index;
  const to = Math.min(from + found.length, sentence.text.length);
  const skeleton = toSkeleton(sentence, from, to);
  const type = toReferenceType(passage, skeleton);
  const row = onlyNumber(passage, found) ? rowTitle(passage) : '';
  const title = row || toCitedTitle(sentence, from, isItem(passage, sentence, to, order));
  const quote = row ? `${row}（${passage.text.trim()}）` : toQuote(sentence, from, to);
  return {
    type,
    number: found.number,
    ...(title ? { title } : {}),
    ...readProlonging(skeleton),
    ...readConfirming(passage, skeleton),
    ...(passage.anchor ? { anchor: passage.anchor } : {}),
    quote,
  };
}

/** An item of a list of documents: the words up to the number are its title, nothing but a full stop comes after. */
function isItem(passage: Passage, sentence: Sentence, to: number, order: number): boolean {
  const alone = sentence.index === 0 && order === 0 && /^\s*[）)〕\]]?[\s。；;，,]*$/.test(sentence.text.slice(to));
  return passage.theme !== undefined && passage.theme !== 'basis' && passage.row === undefined && alone;
}

const onlyNumber = (passage: Passage, found: FoundNumber): boolean =>
  passage.row !== undefined && passage.text.replace(/[\s（()）]/g, '').length <= found.length + 2;

/** The title beside a number that has a cell of its own: under 文件名称 or 标题, else the longest words of the row. */
function rowTitle(passage: Passage): string {
  const cells = (passage.row ?? []).filter(({ text }) => text !== passage.text && text.trim().length >= 6);
  const named = cells.find(({ head }) => /名称|标题|题名|文件名/.test(head));
  const longest = cells.toSorted((left, right) => right.text.length - left.text.length)[0];
  const title = (named ?? longest)?.text.replace(/\s+/g, '') ?? '';
  return title.length <= 200 ? title.replace(/^《([^《》]*)》$/u, '$1') : '';
}
