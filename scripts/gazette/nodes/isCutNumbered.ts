import { toLetters } from '../forms.ts';
import { wordsOf } from '../toBlocks.ts';
import type { Block } from '../types.ts';
import { readSerial } from './toRuns.ts';
import type { Unit } from './unit.ts';

const LONG = 45;
const LONGEST_HEADING = 60;
const NEAR = 24;

/**
 * Whether a numbered line without an end mark is a paragraph that print has cut, and not a heading above a paragraph.
 * A mark inside it tells; so do its siblings, and how the next line begins.
 *
 *     （四）做好宣传引导。各乡镇、各相关      cut: a sentence has begun
 *     (23) 聚焦风险集中和事故易发            cut: its siblings are whole paragraphs
 *     二、目标任务                          a heading
 */
export function isCutNumbered(unit: Unit, blocks: readonly Block[], at: number): boolean {
  const rest = unit.rest ?? '';
  const next = wordsOf(blocks[at] as Block);
  if (/[。；！？]/.test(rest) || /[、，,]$/.test(rest) || rest.length > LONGEST_HEADING) return true;
  if (/[)）]$/.test(rest)) return false;
  if (endsHeading(unit, next)) return true;
  if (unit.lines.length === 1 && unit.bold !== '' && toLetters(unit.bold) === toLetters(unit.text)) return false;
  const siblings = siblingsOf(unit, blocks, at);
  if (siblings.length === 0) return rest.length > LONG;
  return siblings.every(isParagraph);
}

/** Text too long for a heading, or a sentence of several clauses. */
function isParagraph(text: string): boolean {
  return text.length > LONG || (text.length > 24 && /，.*。$/.test(text));
}

/** The rest of a heading that was cut itself: a few words that make no sentence of their own. */
function endsHeading(unit: Unit, next: string): boolean {
  const words = next.replace(/。$/, '');
  if (/[，。；：]/.test(words) || /^(?:各|我|本|对|由|为|在|每)/.test(words)) return false;
  if (words === next && words.length <= 8 && unit.text.length >= 10) return !/^[（(]|[)）_]$|\s/.test(words);
  return unit.text.length >= 15 && words.length <= 18;
}

/** Words of the nearest numbered lines of the same level before and after, without leaving the level above. */
function siblingsOf(unit: Unit, blocks: readonly Block[], at: number): string[] {
  return [...nearest(unit, blocks, at - unit.lines.length - 1, -1), ...nearest(unit, blocks, at, 1)];
}

function nearest(unit: Unit, blocks: readonly Block[], from: number, step: 1 | -1): string[] {
  let crossed = false;
  for (let at = from, seen = 0; at >= 0 && at < blocks.length && seen < NEAR; at += step, seen++) {
    const block = blocks[at] as Block;
    if (block.kind === 'attachmentLabel') return [];
    if (block.kind !== 'numbered' || block.lines[0] === unit.lines[0]) continue;
    if ((block.level ?? 0) < (unit.level ?? 0)) crossed = true;
    if (block.level !== unit.level) continue;
    return !crossed || runsOn(unit, block, step) ? [block.rest ?? ''] : [];
  }
  return [];
}

/** Whether the numbers of two lines follow each other though a heading stands between: tasks 1. to 73. of a plan. */
function runsOn(unit: Unit, block: Block, step: 1 | -1): boolean {
  const serial = readSerial(unit.label ?? '');
  return readSerial(block.label ?? '') === serial + step && serial + step > 0 && serial > 1;
}
