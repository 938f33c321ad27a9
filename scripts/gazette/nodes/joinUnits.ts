import { joinWords } from '../forms.ts';
import type { Block } from '../types.ts';
import { goesOn } from './goesOn.ts';
import { toUnit } from './unit.ts';
import type { Unit } from './unit.ts';

/** No paragraph runs over more pages than this; it also keeps the time linear. */
const MOST_LINES = 40;

/** What the join stage needs to know besides the blocks. */
export interface JoinContext {
  /** Mends a word that print repeats after a cut; gives the second piece without it. */
  readonly mendJoin: (left: string, right: string, line: number) => string;
}

/**
 * Block[] → Unit[]: paragraphs that a page break has cut are whole again. A block joins the one before it only if that
 * one has not ended and this one begins no form of its own. Linear: each block is looked at with its near neighbours.
 */
export function joinUnits(blocks: readonly Block[], context: JoinContext): Unit[] {
  const units: Unit[] = [];
  blocks.forEach((block, at) => {
    const last = units.at(-1);
    if (last && last.lines.length < MOST_LINES && goesOn(last, blocks, at))
      units[units.length - 1] = join(last, block, context);
    else units.push(toUnit(block));
  });
  return units;
}

function join(unit: Unit, block: Block, context: JoinContext): Unit {
  const next = toUnit(block);
  const [line] = block.lines;
  const words = line?.gap ? context.mendJoin(unit.text, next.text, line.number) : next.text;
  return {
    ...unit,
    lines: [...unit.lines, ...next.lines],
    text: joinWords(unit.text, words),
    ...(unit.rest === undefined ? {} : { rest: joinWords(unit.rest, words) }),
  };
}
