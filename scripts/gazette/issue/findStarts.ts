import { closeSpaces, endsSentence, similarity, toLetters } from '../forms.ts';
import { wordsOf } from '../toBlocks.ts';
import type { Block } from '../types.ts';
import { isContentsHead } from './readContents.ts';
import type { ContentsEntry } from './readContents.ts';
import { isWhole, readTitleAbove, readTitleBelow } from './readTitle.ts';
import type { Title } from './readTitle.ts';

/** Where a document begins. Indexes are those of blocks. */
export interface Start {
  /** First block of the document, title or number. */
  readonly from: number;
  /** First block after title and number. */
  readonly body: number;
  readonly title: string;
  readonly number?: string;
}

/** A shorter title may be the head of a 栏目. */
const LONG_TITLE = 8;

/**
 * Block[] → the places where documents begin, in order. A document is told by its 发文字号 standing alone between its
 * title and its text; one without a number by a title that the printed contents name, or that is whole in itself and
 * has a 主送机关 below it. Numbers in the contents, in a template (`XX发〔2023〕XX号`) or in a table begin nothing.
 */
export function findStarts(
  blocks: readonly Block[],
  readEntries: (front: readonly Block[]) => readonly ContentsEntry[],
): Start[] {
  const numbered = findNumbered(blocks);
  const front = blocks.slice(0, numbered[0]?.from ?? blocks.length);
  const entries = readEntries(front);
  const starts = [...numbered, ...findNumberless(blocks, numbered, entries)];
  return starts.sort((a, b) => a.from - b.from);
}

function findNumbered(blocks: readonly Block[]): Start[] {
  const starts: Start[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== 'number' || !block.value || !opensText(blocks, at)) return;
    const start = toStart(blocks, at, block.value);
    if (start && start.from >= (starts.at(-1)?.body ?? 0)) starts.push(start);
  });
  return starts;
}

function toStart(blocks: readonly Block[], at: number, number: string): Start | null {
  const above = readTitleAbove(blocks, at);
  const below = readTitleBelow(blocks, at + 1);
  const title = above && isNearer(above, below) ? above : below;
  if (title && isWhole(title.text)) return from(blocks, title, at, number);
  const untitled: Start = { from: at, body: at + 1, title: '', number };
  if (IS_ORDER.test(number)) return untitled;
  const isAddressed = blocks.slice(at + 1, at + 3).some((block) => block.kind === 'addressee');
  if (!isAddressed) return null;
  return title ? from(blocks, title, at, number) : untitled;
}

/** An order or announcement by its number has no other title than that of what it publishes. */
const IS_ORDER = /(?:令|公告|通告)/;
/** The red head of a document that print kept: 青禾县人民政府文件. */
const RED_HEAD = /^[\p{Script=Han}\s]{4,30}(?:文件|公文)$/u;

function from(blocks: readonly Block[], title: Title, at: number, number: string): Start {
  const first = Math.min(title.from, at);
  const above = blocks[first - 1];
  const hasHead = above?.kind === 'text' && RED_HEAD.test(wordsOf(above));
  return { from: hasHead ? first - 1 : first, body: Math.max(title.to, at + 1), title: title.text, number };
}

/** A whole title above the number wins; one that is not whole gives way to a whole one below. */
function isNearer(above: Title, below: Title | null): boolean {
  return below === null || /(?:通知|决定|意见|批复|公告|通告|函|规定|办法|命令|令|通报|方案|规划)$/.test(above.text);
}

/** Whether text follows a number, as it does in a document and not in a table of contents. */
function opensText(blocks: readonly Block[], at: number): boolean {
  for (let next = at + 1; next < Math.min(blocks.length, at + 9); next++) {
    const block = blocks[next] as Block;
    if (block.kind === 'number' || block.kind === 'section' || block.lines.some(isContentsHead)) return false;
    if (block.kind === 'running' && next === at + 1) return false;
    if (block.kind === 'addressee' || block.kind === 'article' || block.kind === 'chapter') return true;
    if (wordsOf(block).length >= 20 && endsSentence(wordsOf(block))) return true;
  }
  return false;
}

/** Documents without a number, between and after those that have one. */
function findNumberless(
  blocks: readonly Block[],
  numbered: readonly Start[],
  entries: readonly ContentsEntry[],
): Start[] {
  const open = entries.filter(
    (entry) => !numbered.some((start) => (entry.number ? start.number === entry.number : isNamed(entry, start.title))),
  );
  const starts: Start[] = [];
  const first = bodyFrom(blocks, numbered);
  let next = 0;
  for (let at = first; at < blocks.length; at++) {
    while ((numbered[next]?.from ?? Infinity) <= at) next++;
    const start = toNumberless(blocks, at, open, numbered[next - 1]);
    if (start && !numbered.some((other) => at >= other.from && at < other.body)) starts.push(start);
  }
  return starts;
}

/** The text begins with its first numbered document, or, where the contents name it first, after the contents. */
function bodyFrom(blocks: readonly Block[], numbered: readonly Start[]): number {
  const contents = blocks.findLastIndex((block) => block.kind === 'contentsHead');
  return contents >= 0 && contents < (numbered[0]?.from ?? blocks.length) ? (numbered[0]?.from ?? contents) : 0;
}

function toNumberless(
  blocks: readonly Block[],
  at: number,
  open: readonly ContentsEntry[],
  before: Start | undefined,
): Start | null {
  const block = blocks[at] as Block;
  if (!['text', 'signature', 'section', 'member'].includes(block.kind) || wordsOf(block).length > 120) return null;
  const listed = readListed(blocks, at, open);
  if (listed) return listed;
  const title = readTitleBelow(blocks, at);
  if (title === null) return null;
  const entry = open.find((one) => isNamed(one, title.text));
  if (entry) return { from: at, body: title.to, title: title.text, ...(entry.number ? { number: entry.number } : {}) };
  const below = blocks[title.to];
  if (isOwn(blocks, at, title.text, before)) return { from: at, body: title.to, title: title.text };
  const isNotice =
    below?.kind === 'addressee' &&
    !blocks.slice(Math.max(0, at - 3), at).some((near) => near.kind === 'attachmentLabel');
  return isNotice ? { from: at, body: title.to, title: title.text } : null;
}

/** The words of an entry of the contents, on one line or broken over several: a chronicle, a speech, a report. */
function readListed(blocks: readonly Block[], at: number, open: readonly ContentsEntry[]): Start | null {
  let words = '';
  for (let to = at + 1; to <= Math.min(at + 4, blocks.length); to++) {
    const block = blocks[to - 1] as Block;
    if (to > at + 1 && (block.kind !== 'text' || block.lines[0]?.bullet)) return null;
    words += block.value ?? wordsOf(block);
    const letters = toLetters(words);
    const entry = open.find((one) => toLetters(one.title) === letters);
    if (!entry) continue;
    if (letters.length < LONG_TITLE && !hasOwnText(blocks, to - 1)) return null;
    return { from: at, body: to, title: closeSpaces(words), ...(entry.number ? { number: entry.number } : {}) };
  }
  return null;
}

/** A whole title with its organ, right after the 落款 of a document that issues no other text. */
function isOwn(blocks: readonly Block[], at: number, title: string, before: Start | undefined): boolean {
  if (!before || /印发|转发|批转|公布|发布|令/.test(before.title) || before.title === '' || title.startsWith('关于'))
    return false;
  return blocks.slice(Math.max(0, at - 2), at).some((block) => block.kind === 'date' || block.kind === 'disclosure');
}

function isNamed(entry: ContentsEntry, title: string): boolean {
  const own = toLetters(title);
  const listed = toLetters(entry.title);
  return (
    (listed.length >= 6 && own.endsWith(listed) && own.length - listed.length <= 16) ||
    similarity(entry.title, title) > 0.9
  );
}

/** A head such as 人事任免 that only names the documents below it has no text of its own. */
function hasOwnText(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1];
  if (!next) return false;
  return next.kind === 'day' || next.kind === 'table' || (next.kind === 'text' && endsSentence(wordsOf(next)));
}
