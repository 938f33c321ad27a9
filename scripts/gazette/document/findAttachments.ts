import { closeSpaces, endsSentence, openBracket, similarity, toLetters } from '../forms.ts';
import { wordsOf } from '../toBlocks.ts';
import type { Block } from '../types.ts';
import type { ListedAttachment } from './readAttachmentTitles.ts';

/** An attachment that is really there. Indexes are those of the document's blocks. */
export interface FoundAttachment {
  readonly label: string;
  readonly title?: string;
  /** First block (label or title), and first block after label and title. */
  readonly from: number;
  readonly body: number;
}

const SAME = 0.8;
const ALIKE = 0.5;

/**
 * Finds where the attachments begin: at their labels (`附件 1`), or, where print gave none, at a line that says the
 * title which the 附件说明 lists. A label in the list itself begins nothing.
 */
export function findAttachments(blocks: readonly Block[], listed: readonly ListedAttachment[]): FoundAttachment[] {
  const labelled = findLabelled(blocks, listed);
  const missing = listed.filter((item) => !labelled.some((found) => hasSerial(found.label, item.serial)));
  const unlabelled = missing.length > 0 ? findUnlabelled(blocks, missing, labelled, listed.length) : [];
  return [...labelled, ...unlabelled].sort((a, b) => a.from - b.from);
}

function findLabelled(blocks: readonly Block[], listed: readonly ListedAttachment[]): FoundAttachment[] {
  const found: FoundAttachment[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== 'attachmentLabel' || isListItem(blocks, at)) return;
    found.push(toLabelled(blocks, at, listed, found.at(-1)?.body ?? 0));
  });
  return found;
}

function toLabelled(
  blocks: readonly Block[],
  at: number,
  listed: readonly ListedAttachment[],
  after: number,
): FoundAttachment {
  const label = (blocks[at] as Block).label ?? '附件';
  const rest = (blocks[at] as Block).rest;
  const known = listed.find((item) => hasSerial(label, item.serial))?.title;
  const above = blocks[at - 1];
  if (!rest && known && above && at - 1 >= after && isTitleLine(above) && similarity(wordsOf(above), known) >= 0.6) {
    return { label, title: closeSpaces(wordsOf(above)), from: at - 1, body: at + 1 };
  }
  const title = rest ? { text: rest, to: at + 1 } : readTitle(blocks, at + 1, known);
  return { label, ...(title ? { title: closeSpaces(title.text) } : {}), from: at, body: title?.to ?? at + 1 };
}

/** The lines under a label that are its title: one, or as many as the listed title or open brackets ask for. */
function readTitle(
  blocks: readonly Block[],
  at: number,
  known: string | undefined,
): { text: string; to: number } | null {
  const first = blocks[at];
  if (!first || !isTitleLine(first)) return null;
  let text = wordsOf(first);
  let to = at + 1;
  while (to < at + 4 && isTitleLine(blocks[to]) && goesOn(text, blocks[to] as Block, known)) {
    text += `\n${wordsOf(blocks[to] as Block)}`;
    to++;
  }
  return { text, to };
}

function goesOn(text: string, next: Block, known: string | undefined): boolean {
  const words = wordsOf(next);
  if (openBracket(text) !== '') return true;
  if (known && toLetters(known).startsWith(toLetters(text + words))) return true;
  if (known && toLetters(known) === toLetters(text)) return false;
  return (
    !next.lines[0]?.gap &&
    words.length <= 24 &&
    /(?:表|单|书|案|则|法|定|录|图|册|函|稿)$/.test(words) &&
    !/(?:表|单|书|案|则|法|录|图|册)$/.test(text)
  );
}

function isTitleLine(block: Block | undefined): boolean {
  if (!block || !['text', 'signature', 'member', 'section'].includes(block.kind)) return false;
  const words = wordsOf(block);
  return words.length <= 80 && !endsSentence(words) && !/^[（(].*[)）]$/.test(words) && !/^[_\s]+$/.test(words);
}

/** `附件1：甲表` followed by `附件2：乙表`, or by the signature, is the list and not the attachment. */
function isListItem(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at] as Block;
  if (block.rest === undefined) return false;
  const near = [blocks[at - 1], blocks[at + 1]];
  return near.some(
    (other) =>
      (other?.kind === 'attachmentLabel' && other.rest !== undefined) ||
      other?.kind === 'signature' ||
      other?.kind === 'date',
  );
}

function hasSerial(label: string, serial: string): boolean {
  return label.replace(/^附./, '') === serial || (serial === '' && /^附.$/.test(label));
}

function findUnlabelled(
  blocks: readonly Block[],
  missing: readonly ListedAttachment[],
  labelled: readonly FoundAttachment[],
  count: number,
): FoundAttachment[] {
  const open = [...missing];
  const found: FoundAttachment[] = [];
  const lastListed = blocks.findLastIndex((block) => block.kind === 'attachmentList');
  const heads = new Set(labelled.flatMap((one) => range(one.from, one.body)));
  for (let at = 1; at < blocks.length; at++) {
    if (heads.has(at) || at <= lastListed || !isTitleLine(blocks[at])) continue;
    const to = joinsNext(blocks, at, open) ? at + 2 : at + 1;
    const text = blocks.slice(at, to).map(wordsOf).join('');
    const item = open.findIndex((one) => isTitleOf(text, one, blocks, to));
    if (item < 0) continue;
    const [one] = open.splice(item, 1);
    found.push({ label: `附件${count > 1 ? (one?.serial ?? '') : ''}`, title: closeSpaces(text), from: at, body: to });
  }
  return found;
}

function joinsNext(blocks: readonly Block[], at: number, open: readonly ListedAttachment[]): boolean {
  const next = blocks[at + 1];
  if (!next || !isTitleLine(next)) return false;
  const joined = toLetters(wordsOf(blocks[at] as Block) + wordsOf(next));
  return open.some((item) => toLetters(item.title) === joined);
}

/** The listed title itself, or one much like it that ends alike and has a table or a form right below. */
function isTitleOf(text: string, item: ListedAttachment, blocks: readonly Block[], to: number): boolean {
  const alike = similarity(text, item.title);
  if (alike >= SAME) return true;
  const core = (title: string): string => toLetters(title.replace(/[（(][^（）()]*[)）]$/, ''));
  const sameEnd = core(text).slice(-2) === core(item.title).slice(-2);
  return alike >= ALIKE && sameEnd && blocks.slice(to, to + 6).some((block) => block.kind === 'table');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
