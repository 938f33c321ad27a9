import { openBracket } from '../forms.ts';
import type { Run } from './toRuns.ts';
import type { Unit } from './unit.ts';

const MOST_IN_RUN = 34;
const MOST_ALONE = 20;
const MOST_BEFORE_COLON = 20;
/** Words that make a sentence of what might be a heading. */
const NORMATIVE =
  /应当|必须|不得|可以|^(?:对于|各(?:乡|镇|部门|单位|级|有关|相关)|本(?:办法|规定|县|市|区|方案)|凡|除)|要(?:求|把|加|以|按|进|对|及|认|严|根|结|切|充|根|依)|【|】/;

/**
 * The heading that runs into its paragraph (GB/T 9704-2012, 7.3.3), with its label and mark; null where there is none.
 * Bold type says so; else its first sentence is short, text follows, and most of its siblings are of the same form.
 *
 *     （一）加强领导。各部门要……
 *     ^^^^^^^^^^^^^^ lead
 */
export function readLead(unit: Unit, run: Run): string | null {
  const bold = readBoldLead(unit);
  if (bold !== null) return bold;
  const first = readFirstSentence(unit);
  if (first === null || unit.bullet || openBracket(first.words) !== '') return null;
  const words = toCore(first.words);
  if (NORMATIVE.test(first.words)) return null;
  return isShort(words) || (run.headShare > 0.5 && words.length <= MOST_IN_RUN) ? first.lead : null;
}

/** Whether a unit opens with a sentence that is short even for a heading, and goes on, whatever its siblings do. */
export function hasLead(unit: Unit): boolean {
  if (readBoldLead(unit) !== null) return true;
  const first = readFirstSentence(unit);
  if (first === null) return false;
  const words = toCore(first.words);
  return (words.length <= MOST_ALONE || isShort(words)) && !NORMATIVE.test(first.words);
}

/** One clause, or two that are built alike: 强化领导，压实责任. */
function isShort(words: string): boolean {
  const clauses = words.split(/[，,]/);
  if (clauses.length === 1) return words.length <= MOST_ALONE;
  const [left = '', right = ''] = clauses;
  return clauses.length === 2 && Math.max(left.length, right.length) <= 14 && Math.abs(left.length - right.length) <= 4;
}

/** What is quoted or in brackets makes a heading no longer. */
function toCore(words: string): string {
  return words.replace(/“[^”]*”|（[^（）]*）|\([^()]*\)/g, '');
}

function readBoldLead(unit: Unit): string | null {
  const { bold, text } = unit;
  if (bold === '' || bold.length > 70 || !text.startsWith(bold) || text.length <= bold.length + 2) return null;
  const mark = /^\s*[。：:]/.exec(text.slice(bold.length))?.[0] ?? '';
  const lead = bold + mark;
  if (!/[。：:]$/.test(lead) || /[。；]/.test(lead.slice(0, -1))) return null;
  return isAside(text.slice(lead.length)) ? null : lead;
}

function readFirstSentence(unit: Unit): { words: string; lead: string } | null {
  const rest = unit.rest ?? '';
  const found = /^([^。；：:？！?!]+)([。：:])\s*(?=\S)/.exec(rest.slice(0, 120));
  if (!found?.[1] || !found[2]) return null;
  const words = found[1];
  if (
    found[2] !== '。' &&
    (words.length > MOST_BEFORE_COLON || /[，,]/.test(words) || /如下|包括|具体为|分别为/.test(words))
  )
    return null;
  if (isAside(rest.slice(found[0].length))) return null;
  const label = unit.text.slice(0, unit.text.length - rest.length);
  return { words, lead: label + words + found[2] };
}

/** A remark in brackets is no paragraph: `5.补齐短板。（牵头单位：县住建局）`. */
function isAside(words: string): boolean {
  return /^\s*[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[)）]?[。；]?\s*$/.test(words);
}

/** The bold opening of a paragraph without a number: `**坚持创新。**……`. */
export function readPlainLead(unit: Unit): string | null {
  return readBoldLead(unit);
}
