import { endsSentence, openBracket } from '../forms.ts';
import { wordsOf } from '../toBlocks.ts';
import type { Block, BlockKind } from '../types.ts';
import { isCutNumbered } from './isCutNumbered.ts';
import type { Unit } from './unit.ts';

/** Forms that the rest of a cut paragraph may look like. */
const REMAINDER = new Set(['text', 'signature', 'addressee', 'member']);
/** A shorter line that ends without a mark stands alone: print cuts only lines that are full. */
const FULL_LINE = 12;
const LABEL_END = /[：:]$/;
/** `县住建局李强（0951-1234567）` */
const CONTACT = /[（(]\d[\d-]{6,}[)）]$/;

/**
 * Whether `blocks[at]` goes on the paragraph `unit` that ends right before it, cut there by a page or column break.
 *
 *     ……定期开展城市
 *
 *     环境质量评价，……
 *     ^^^^^^^^^^^^^^^^^^ goes on
 */
export function goesOn(unit: Unit, blocks: readonly Block[], at: number): boolean {
  const block = blocks[at] as Block;
  const [line] = block.lines;
  if (!mayBeRemainder(block)) return false;
  if (closesBracket(unit, wordsOf(block))) return !line?.bullet || !LABEL_END.test(wordsOf(block));
  if (goesOnFilledIn(unit, wordsOf(block))) return true;
  if (line?.bullet || (line?.hashes ?? 0) > 0 || endsUnit(unit)) return false;
  return GOES_ON[unit.kind]?.(unit, blocks, at) ?? false;
}

type Judge = (unit: Unit, blocks: readonly Block[], at: number) => boolean;

/** How each form that can be cut tells whether it was. */
const GOES_ON: Partial<Record<BlockKind, Judge>> = {
  member: goesOnMember,
  duty: (unit, blocks, at) => /[、，,]$/.test(unit.text) && blocks[at]?.kind !== 'member',
  numbered: isCutNumbered,
  text: goesOnText,
  day: goesOnText,
  article: goesOnText,
  addressee: goesOnText,
};

/** Whether the paragraph leaves a bracket open that the next words close. A bracket that is never closed is a slip. */
function closesBracket(unit: Unit, words: string): boolean {
  if (!BRACKETED.has(unit.kind) || /[。！？]$/.test(unit.text)) return false;
  const open = openBracket(unit.text.slice(-400));
  const close = CLOSING[open];
  return close?.test(words) ?? false;
}

const BRACKETED = new Set(['text', 'numbered', 'duty', 'day', 'article', 'member', 'addressee']);
const CLOSING: Readonly<Record<string, RegExp>> = { '（': /[）)]/, '《': /》/, '〔': /〕/, '【': /】/, '〈': /〉/ };

/** A sentence mark ends a paragraph; so does a closing remark in brackets after one: `……。（县财政局负责）`. */
function endsUnit(unit: Unit): boolean {
  if (endsSentence(unit.text) || CONTACT.test(unit.text)) return true;
  const open = Math.max(unit.text.lastIndexOf('（'), unit.text.lastIndexOf('('));
  if (open < 0 || !/[)）]$/.test(unit.text)) return false;
  return open === 0 || /[。！？；;]$/.test(unit.text.slice(0, lastAside(unit.text)).trimEnd());
}

/** Where the brackets that the text ends with were opened. */
function lastAside(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (/[)）]/.test(text[at] as string)) depth++;
    if (/[（(]/.test(text[at] as string) && --depth === 0) return at;
  }
  return 0;
}

function goesOnText(unit: Unit, blocks: readonly Block[], at: number): boolean {
  const words = wordsOf(blocks[at] as Block);
  if (/[、，,]$/.test(unit.text)) return !LABEL_END.test(words) || words.length > FULL_LINE;
  if (unit.text.length < FULL_LINE || (unit.hashes > 0 && unit.text.length <= 60)) return false;
  if (endsSentence(words)) return !LABEL_END.test(words) || words.length >= FULL_LINE;
  return words.length >= FULL_LINE && (/[，。；]/.test(words) || !standsAlone(unit));
}

/** A person without a role may be the rest of a sentence that happens to look like one. */
function mayBeRemainder(block: Block): boolean {
  return REMAINDER.has(block.kind) && !(block.kind === 'member' && block.label !== undefined);
}

function goesOnFilledIn(unit: Unit, words: string): boolean {
  return unit.kind === 'text' && !unit.text.endsWith('。') && isFilledIn(unit.text) && isFilledIn(words);
}

/** A sentence with blanks to fill in, of which each line is as long as its blanks: `入户调查 ____ 人；`. */
function isFilledIn(text: string): boolean {
  return /[\p{Script=Han}]\s*_{3,}\s*[\p{Script=Han}]/u.test(text) && !/^.{1,6}[：:]/.test(text);
}

/** A line of a form (`年 月 日`, blanks to fill in) or one with spaces between its words is not a cut sentence. */
function standsAlone(unit: Unit): boolean {
  return /_{2,}|\s{3,}/.test(unit.text) || !/[，。、；：]/.test(unit.text);
}

/** A post cut off from its holder: `王大山 县人力资源和社会` + `保障局局长`. */
function goesOnMember(unit: Unit, blocks: readonly Block[], at: number): boolean {
  const block = blocks[at] as Block;
  const words = wordsOf(block);
  if (block.kind === 'member' || words.length > 30 || endsSentence(words)) return false;
  if (/[、，,]$/.test(unit.text)) return true;
  return !/(?:长|主任|书记|主席|员|经理|代表|负责人|理事|顾问|秘书|人)\s*(?:[（(][^（）()]*[)）])?$/.test(unit.text);
}
