import type { Block, BlockKind, Line } from '../types.ts';

/** A paragraph in the making: the words of one block, and of those that print has cut off from it. */
export interface Unit {
  readonly kind: BlockKind;
  readonly lines: readonly Line[];
  /** All words, label included. */
  readonly text: string;
  readonly label?: string;
  /** Words after the label. */
  readonly rest?: string;
  readonly level?: number;
  readonly bullet: boolean;
  readonly hashes: number;
  readonly bold: string;
  readonly block: Block;
}

export function toUnit(block: Block): Unit {
  const [line] = block.lines;
  return {
    kind: block.kind,
    lines: block.lines,
    text: block.lines.map((one) => one.text).join(''),
    ...(block.label === undefined ? {} : { label: block.label }),
    ...(block.rest === undefined ? {} : { rest: block.rest }),
    ...(block.level === undefined ? {} : { level: block.level }),
    bullet: line?.bullet ?? false,
    hashes: line?.hashes ?? 0,
    bold: line?.bold ?? '',
    block,
  };
}

/** The numbers of the source lines that a unit is made of. */
export function linesOf(unit: Unit): number[] {
  return [...new Set(unit.lines.map((line) => line.number))];
}
