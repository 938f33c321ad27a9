import { closeSpaces, endsSentence, openBracket, similarity, toLetters } from '../forms.ts';
import { readKind } from '../kinds.ts';
import { wordsOf } from '../toBlocks.ts';
import type { Block } from '../types.ts';

/** The text that a notice issues (被印发的正文). Indexes are those of the blocks looked at. */
export interface Enclosed {
  readonly title: string;
  readonly from: number;
  readonly body: number;
  /** Blocks that repeat the notice's own title above it. */
  readonly repeated: readonly Block[];
}

/**
 * Finds the enclosed text in the blocks before the first attachment: the title-like line after the 落款, or, where the
 * notice is signed at its very end, the line that says the title which the notice names in 《》.
 */
export function findEnclosed(blocks: readonly Block[], tail: number, noticeTitle: string): Enclosed | null {
  const named = readNamed(noticeTitle);
  let at = tail;
  while (at > 0 && at < blocks.length && isPassedOver(blocks[at])) at++;
  const repeats = at > 0 ? countRepeats(blocks, at, noticeTitle) : 0;
  const repeated = blocks.slice(at, at + repeats);
  at += repeats;
  if (at > 0 && isTitleLine(blocks[at]) && at < blocks.length - 1) return toEnclosed(blocks, at, named, repeated);
  const inside = named
    ? blocks.findIndex((block, index) => index > 0 && isNamed(blocks, index, named) && isTitleLine(block))
    : -1;
  return inside > 0 ? toEnclosed(blocks, inside, named, repeated) : null;
}

/** 关于印发《…》的通知 → the words in 《》; without marks, what stands between 印发 and 的通知. */
function readNamed(noticeTitle: string): string | null {
  const open = noticeTitle.indexOf('《');
  const close = noticeTitle.lastIndexOf('》');
  if (open >= 0 && close > open) return noticeTitle.slice(open + 1, close);
  return /(?:印发|转发|公布|发布|批转)(.{4,})的(?:通知|通告|公告|决定|令)$/.exec(noticeTitle)?.[1] ?? null;
}

/** `（本文有删减）` */
const REMARK = /^[（(][^（）()]{2,20}[)）]$/;

function isPassedOver(block: Block | undefined): boolean {
  if (block === undefined) return false;
  return ['attachmentList', 'running', 'disclosure', 'date'].includes(block.kind) || REMARK.test(wordsOf(block));
}

function isTitleLine(block: Block | undefined): boolean {
  if (!block || !['text', 'signature', 'member'].includes(block.kind) || block.lines[0]?.bullet) return false;
  const words = wordsOf(block);
  return words.length <= 90 && !endsSentence(words);
}

/** How many blocks at `at` say the notice's title again, the organ's name with or without. */
function countRepeats(blocks: readonly Block[], at: number, noticeTitle: string): number {
  let text = '';
  for (let count = 1; count <= 4 && isTitleLine(blocks[at + count - 1]); count++) {
    text += toLetters(wordsOf(blocks[at + count - 1] as Block));
    if (text.length > 8 && /印发|转发/.test(text) && toLetters(noticeTitle).endsWith(text)) return count;
  }
  return 0;
}

function isNamed(blocks: readonly Block[], at: number, named: string): boolean {
  return similarity(joinNamed(blocks, at, named).text, named) >= 0.85;
}

function toEnclosed(
  blocks: readonly Block[],
  at: number,
  named: string | null,
  repeated: readonly Block[],
): Enclosed | null {
  const { text, to } = joinNamed(blocks, at, named);
  const title = closeSpaces(text);
  const isNamedTitle = named !== null && similarity(title, named) >= 0.5;
  const isTitle = isNamedTitle || readKind(title) !== null || (blocks[at]?.lines[0]?.hashes ?? 0) > 0;
  return isTitle ? { title, from: at, body: to, repeated } : null;
}

/** The title's lines: while the named title begins with them, a bracket is open, or a bracketed line goes on. */
function joinNamed(blocks: readonly Block[], at: number, named: string | null): { text: string; to: number } {
  let text = wordsOf(blocks[at] as Block);
  let to = at + 1;
  while (to < at + 4 && isTitleLine(blocks[to])) {
    const words = wordsOf(blocks[to] as Block);
    const whole = named !== null && toLetters(named) === toLetters(text);
    const goesOn =
      openBracket(text) !== '' || (!whole && named !== null && toLetters(named).startsWith(toLetters(text + words)));
    if (!goesOn && !/^[（(][^（）()]{1,24}[)）]$/.test(words)) break;
    text += words;
    to++;
  }
  return { text, to };
}
