import { RULES } from './rules/inOrder.ts';
import { table } from './rules/table.ts';
import { toLine } from './toLines.ts';
import type { Block, Line } from './types.ts';

/**
 * Line[] → Block[]. After this stage every line stands in exactly one block, in order, and each block names the form
 * that it was recognised by. Nothing here knows where in a document a line stands.
 */
export function toBlocks(lines: readonly Line[]): Block[] {
  const own = [...lines];
  const blocks: Block[] = [];
  for (let index = 0; index < own.length;) {
    const block = toBlock(own, index);
    blocks.push(block);
    index += block.lines.length;
  }
  return blocks;
}

/** The first rule that reads the line. A line with tabs that no table takes is read by its words. */
function toBlock(lines: Line[], index: number): Block {
  const inTable = table.read(lines, index);
  if (inTable) return inTable;
  lines[index] = withoutTabs(lines[index] as Line);
  for (const rule of RULES) {
    const block = rule.read(lines, index);
    if (block) return block;
  }
  return { kind: 'text', lines: lines.slice(index, index + 1) };
}

function withoutTabs(line: Line): Line {
  if (!line.cells) return line;
  const words = line.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return { ...toLine(words.join(' '), line.number, line.gap), raw: line.raw };
}

/** The words of a block's lines, in order. */
export function wordsOf(block: Block): string {
  return block.lines.map((line) => line.text).join('');
}
