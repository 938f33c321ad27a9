import { toLetters } from '../forms.ts';
import { wordsOf } from '../toBlocks.ts';
import type { Block } from '../types.ts';
import type { Unit } from './unit.ts';

const LONG = 45;
const SHORT_LEAD = 30;
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
  if (/[。；！？]/.test(rest) || /[、，,]$/.test(rest)) return true;
  if (endsHeading(unit, next)) return true;
  if (unit.lines.length === 1 && unit.bold !== '' && toLetters(unit.bold) === toLetters(unit.text)) return false;
  const siblings = siblingsOf(unit, blocks, at);
  if (siblings.length === 0) return rest.length > LONG;
  const leads = siblings.map(leadLength);
  if (leads.every((length) => length === 0 || length > SHORT_LEAD) && siblings.some((text) => text.length > LONG)) return true;
  return siblings.every((text) => text.length > LONG) && firstSentence(next) <= 12 && rest.length <= 14;
}

/** The rest of a heading that was cut itself: a few words that make no sentence of their own. */
function endsHeading(unit: Unit, next: string): boolean {
  const words = next.replace(/。$/, '');
  return unit.text.length >= 15 && words.length <= 18 && !/[，。；：、]/.test(words.replace(/、/g, '')) && !/^(?:各|我|本|对|由|为|在|每)/.test(words);
}

/** Words of the nearest numbered lines of the same level before and after, without leaving the level above. */
function siblingsOf(unit: Unit, blocks: readonly Block[], at: number): string[] {
  return [...nearest(unit, blocks, at - unit.lines.length - 1, -1), ...nearest(unit, blocks, at, 1)];
}

function nearest(unit: Unit, blocks: readonly Block[], from: number, step: 1 | -1): string[] {
  for (let at = from, seen = 0; at >= 0 && at < blocks.length && seen < NEAR; at += step, seen++) {
    const block = blocks[at] as Block;
    if (block.kind === 'attachmentLabel') return [];
    if (block.kind !== 'numbered' || block.lines[0] === unit.lines[0]) continue;
    if ((block.level ?? 0) < (unit.level ?? 0)) return [];
    if (block.level === unit.level) return [block.rest ?? ''];
  }
  return [];
}

/** Length of the first sentence of a text that has more than one; 0 where it has not. */
function leadLength(text: string): number {
  const end = text.search(/[。：:]/);
  return end < 0 || end >= text.length - 1 ? 0 : end;
}

function firstSentence(text: string): number {
  const end = text.search(/[。，；：]/);
  return end < 0 ? text.length : end;
}

