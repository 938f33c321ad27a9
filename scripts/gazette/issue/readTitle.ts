import { closeSpaces, endsSentence, isOrgan, openBracket } from '../forms.ts';
import { readKind } from '../kinds.ts';
import { wordsOf } from '../toBlocks.ts';
import type { Block } from '../types.ts';

export interface Title {
  readonly text: string;
  /** Index of the first and one past the last block of it. */
  readonly from: number;
  readonly to: number;
}

const MOST_LINES = 6;
const LONGEST = 160;
const OPENS = /^(?:关于|印发|转发|批转|公布|发布|表彰)/;
const OPENS_WITH_ORGAN =
  /^(?:中共|中国共产党)?[\p{Script=Han}、\s]{0,40}?(?:人民政府|政府|办公室|办公厅|委员会|管委会|县委|市委|局|厅|院|部|会)\s*(?:办公室|办公厅)?\s*(?:关于|印发|转发|批转|令|公告|通告|决定|命令|\d{4}\s*年)/u;

/**
 * Reads the title that stands right above block `below`: one line, or several that print has broken, the organ's name
 * on a line of its own taken in. Null where no title-like line stands there.
 */
export function readTitleAbove(blocks: readonly Block[], below: number): Title | null {
  let whole: number | null = null;
  let from = below;
  while (from > 0 && below - from < MOST_LINES && isTitleLine(blocks[from - 1])) {
    from--;
    if (isWhole(joinTitle(blocks, from, below))) whole = from;
    if (whole !== null && !leadsIn(blocks, whole)) break;
  }
  if (from === below) return null;
  const start = whole ?? fallback(blocks, from, below);
  return { text: joinTitle(blocks, start, below), from: start, to: below };
}

/** Reads the title that begins at block `at`, for gazettes that print the number above it. Null unless it is whole. */
export function readTitleBelow(blocks: readonly Block[], at: number): Title | null {
  for (let to = at + 1; to <= at + MOST_LINES && isTitleLine(blocks[to - 1]); to++) {
    const text = joinTitle(blocks, at, to);
    if (isWhole(text)) return { text, from: at, to };
  }
  return null;
}

/** Whether a text is a whole title: it opens as titles do, ends in a 文种, and its brackets are closed. */
export function isWhole(text: string): boolean {
  if (text.length < 6 || text.length > LONGEST || openBracket(text) !== '') return false;
  if (/[X×Ｘ]{2}/i.test(text)) return false;
  return (OPENS.test(text) || OPENS_WITH_ORGAN.test(text)) && readKind(text) !== null;
}

function isTitleLine(block: Block | undefined): boolean {
  if (!block || !['text', 'signature', 'member'].includes(block.kind)) return false;
  const words = wordsOf(block);
  return words.length <= LONGEST && !block.lines[0]?.bullet && !endsSentence(words);
}

/** Whether the block above a whole title still belongs to it: the organ on a line of its own, not a signature. */
function leadsIn(blocks: readonly Block[], from: number): boolean {
  const above = blocks[from - 1];
  if (!above || !OPENS.test(wordsOf(blocks[from] as Block))) return false;
  return isTitleLine(above) && isOrgan(wordsOf(above));
}

/** Without a whole title: the lines that follow each other without a blank line, else the last one alone. */
function fallback(blocks: readonly Block[], from: number, below: number): number {
  let start = below - 1;
  while (start > from && !(blocks[start] as Block).lines[0]?.gap) start--;
  return start;
}

function joinTitle(blocks: readonly Block[], from: number, to: number): string {
  return closeSpaces(blocks.slice(from, to).map(wordsOf).join('\n'));
}
