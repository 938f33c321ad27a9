import { endsSentence } from '../forms.ts';
import { readAttachmentItem } from '../rules/attachmentList.ts';
import { wordsOf } from '../toBlocks.ts';
import type { Block } from '../types.ts';

/** An item of the 附件说明. `serial` is '' where a single attachment has none. */
export interface ListedAttachment {
  readonly serial: string;
  readonly title: string;
  readonly line: number;
}

/**
 * The attachments that the text lists, in order of their serials: those after `附件：`, and numbered lines that print
 * has parted from the list by the signature.
 */
export function readAttachmentTitles(blocks: readonly Block[]): ListedAttachment[] {
  const listed = blocks.filter((block) => block.kind === 'attachmentList').flatMap(readList);
  const parted = listed.length > 0 ? readParted(blocks) : [];
  const known = new Set(listed.map((item) => item.serial));
  return [...listed, ...parted.filter((item) => !known.has(item.serial))].sort((a, b) =>
    compareSerials(a.serial, b.serial),
  );
}

function readList(block: Block): ListedAttachment[] {
  const items: { serial: string; title: string; line: number }[] = [];
  block.lines.forEach((line, at) => {
    const words = at === 0 ? (block.rest ?? '') : line.text;
    const item = readAttachmentItem(words);
    const last = items.at(-1);
    if (item) items.push({ ...item, line: line.number });
    else if (at === 0 && words !== '')
      items.push({ serial: '', title: words.replace(/[。；;]\s*$/, ''), line: line.number });
    else if (last) last.title += words.trim();
  });
  return items;
}

/** Runs of numbered lines without an end mark that stand beside the signature. */
function readParted(blocks: readonly Block[]): ListedAttachment[] {
  const signed = blocks.findIndex((block, at) => block.kind === 'signature' && blocks[at + 1]?.kind === 'date');
  const found: ListedAttachment[] = [];
  for (let at = signed - 1; at >= 0; at--) {
    const block = blocks[at] as Block;
    if (block.kind !== 'numbered' || block.level !== 3 || endsSentence(wordsOf(block))) break;
    const item = readAttachmentItem(wordsOf(block));
    if (item) found.unshift({ ...item, line: block.lines[0]?.number ?? 0 });
  }
  return found;
}

function compareSerials(left: string, right: string): number {
  return Number.parseFloat(left.replace('-', '.') || '0') - Number.parseFloat(right.replace('-', '.') || '0');
}
