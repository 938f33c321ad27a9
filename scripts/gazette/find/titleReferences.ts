import { similarity, toLetters } from '../forms.ts';
import { readKind } from '../kinds.ts';
import { findNumbers } from '../numbers.ts';
import type { Document, Reference } from '../types.ts';
import type { Pair } from './brackets.ts';
import { mergeReferences } from './mergeReferences.ts';
import { type Passage, toPassages } from './passages.ts';
import { type Sentence, toQuote, toSentences } from './sentences.ts';
import { toSkeleton } from './skeleton.ts';
import { readConfirming } from './readConfirming.ts';
import { readProlonging } from './readProlonging.ts';
import { toReferenceType } from './toReferenceType.ts';

/** Kinds of documents that govern; lists, forms, reports and technical standards named in 《》 are no references. */
const GOVERNING = new Set(
  '决议 决定 令 公告 通告 意见 通知 通报 批复 函 纪要 规划 计划 方案 办法 规定 细则 规则 预案 要点 条例 纲要 措施'.split(
    ' ',
  ),
);
const LAW = /(?:^中华人民共和国.{1,30}法|.{2,}基本法|.{2,}组织法|民法典|宪法)$/u;
const SHORTEST = 7;
/** How alike two titles are that print has written differently: （2021年—2023年）, (2021—2023年). */
const SAME = 0.85;

/**
 * Documents that are named by their title in 《》 alone, without a number: 《青禾县…实施方案》, 《中华人民共和国…法》. Only
 * titles that end in a governing kind; the document's own title and those of its parts are no references, nor is a
 * title that has a number elsewhere in the document (`numbered`: the references found by number).
 */
export function findTitleReferences(document: Document, numbered: readonly Reference[]): Reference[] {
  const parts = document.parts.flatMap(({ title }) => (title ? [title] : []));
  const own = [...parts, ...insideTitle(document.title), document.title];
  const known = new Set(numbered.map(({ title }) => toLetters(title ?? '')));
  const isOwn = (title: string): boolean => own.some((other) => similarity(title, other) > SAME);
  const found = toPassages(document).flatMap((passage) => (passage.title ? [] : passageTitles(passage)));
  return mergeReferences(found).filter(({ title = '' }) => !known.has(toLetters(title)) && !isOwn(title));
}

/** Titles in 《》 in the document's own title: 关于印发《…》的通知. */
const insideTitle = (title: string): string[] =>
  Array.from(title.matchAll(/《([^《》]+)》/gu), ([, inner = '']) => inner);

function passageTitles(passage: Passage): Reference[] {
  if (!passage.text.includes('《')) return [];
  return toSentences(passage.text).flatMap((sentence) =>
    outerTitles(sentence)
      .filter((pair) => isReference(sentence, pair))
      .map((pair) => toReference(passage, sentence, pair)),
  );
}

/** 《》 that stand in no other 《》, in order. */
function outerTitles({ pairs }: Sentence): Pair[] {
  const titles = pairs.filter(({ form }) => form === 'title').toSorted((left, right) => left.open - right.open);
  let end = -1;
  return titles.filter(({ open, close }) => {
    const outer = open > end;
    if (outer) end = close;
    return outer;
  });
}

function isReference(sentence: Sentence, { open, close }: Pair): boolean {
  const title = toTitle(sentence, open, close);
  if (title.length < SHORTEST || title.length > 120) return false;
  if (!LAW.test(title) && !GOVERNING.has(readKind(title) ?? '')) return false;
  return findNumbers(title).length === 0 && !isNumbered(sentence.text.slice(close + 1, close + 80));
}

/** Whether a number stands behind a title, in a bracket or by itself: such a title is found by its number. */
const isNumbered = (after: string): boolean =>
  /^\s*[（(\p{Script=Han}]/u.test(after) && findNumbers(after).some(({ index }) => index <= 12);

const toTitle = (sentence: Sentence, open: number, close: number): string =>
  sentence.text.slice(open + 1, close).replace(/\s+/g, '');

function toReference(passage: Passage, sentence: Sentence, { open, close }: Pair): Reference {
  const skeleton = toSkeleton(sentence, open, close + 1);
  const type = toReferenceType(passage, skeleton);
  const title = toTitle(sentence, open, close);
  const quote = toQuote(sentence, open, close + 1);
  return {
    type,
    title,
    ...readProlonging(skeleton),
    ...readConfirming(passage, skeleton),
    ...(passage.anchor ? { anchor: passage.anchor } : {}),
    quote,
  };
}
