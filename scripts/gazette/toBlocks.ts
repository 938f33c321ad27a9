import { RULES } from './rules/inOrder.ts';
import type { Block, Line } from './types.ts';

/**
 * Line[] → Block[]. After this stage every line stands in exactly one block, in order, and each block names the form
 * that it was recognised by. Nothing here knows where in a document a line stands.
 */
export function toBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length;) {
    const block = toBlock(lines, index);
    blocks.push(block);
    index += block.lines.length;
  }
  return blocks;
}

function toBlock(lines: readonly Line[], index: number): Block {
  for (const rule of RULES) {
    const block = rule.read(lines, index);
    if (block) return block;
  }
  return { kind: 'text', lines: lines.slice(index, index + 1) };
}

/** The words of a block's lines, in order. */
export function wordsOf(block: Block): string {
  return block.lines.map((line) => line.text).join('');
}
