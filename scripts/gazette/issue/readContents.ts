import type { IssueData } from '../../../src/lib/schema.ts';
import { closeSpaces, openBracket } from '../forms.ts';
import { readKind } from '../kinds.ts';
import { findNumbers, readNumber } from '../numbers.ts';
import { contentsHead } from '../rules/contentsHead.ts';
import { section as sectionRule } from '../rules/section.ts';
import type { Line } from '../types.ts';
import { readLabel } from './readImprint.ts';

export type ContentsEntry = IssueData['contents'][number];

const PAGE =
  /(?:[.．…·•⋯‥_—–-]{2,}|\s{2,}|(?<=[）)〕号])\s?|(?<=[\p{Script=Han}》”])\s+|\s*\/\s*|^)\s*[（(]?\s*(\d{1,3})\s*[）)]?$/u;
const LEADER = /\s*[.．…·•⋯‥_—–-]{2,}\s*$/;
const SLOGAN = /^[•·\s]*[\p{Script=Han}]{2,4}(?:[\s•·]+[\p{Script=Han}]{2,4}){1,4}$/u;
const SECTION_END =
  /(?:文件|任免|大事记|记事|讲话|选登|解读|法规|规章|公告|动态|专栏|机构|统计|资料|附录|文献|特载|命令|政令|要闻|发布)$/;
const SERIAL = /^\d{1,3}\s*[.．、]\s*(?=\D)/;

/** The printed table of contents, and the lines in it that are no entry. */
export interface Contents {
  readonly entries: readonly ContentsEntry[];
  /** Lines from the first head to the last entry. */
  readonly lines: ReadonlySet<Line>;
  /** Slogans and heads of later pages among them. */
  readonly passed: readonly Line[];
}

interface State {
  readonly entries: ContentsEntry[];
  readonly lines: Set<Line>;
  readonly passed: Line[];
  section?: string;
  /** Lines of the entry in the making. */
  readonly pending: Line[];
  /** A head of a 栏目 whose page may stand on the next line. */
  head?: string;
  buffer: string;
}

/**
 * Reads the printed table of contents from the lines between its head and the first document. An entry ends with its
 * page; one without a page ends where its title is whole and the next begins. Slogans, a second head on the next page
 * and the imprint are stepped over.
 */
export function readContents(lines: readonly Line[]): Contents {
  const state: State = { entries: [], lines: new Set(), passed: [], pending: [], buffer: '' };
  const from = lines.findIndex(isContentsHead);
  if (from < 0) return state;
  for (const line of lines.slice(from)) readLine(state, line);
  endEntry(state, undefined);
  return state;
}

export function isContentsHead(line: Line): boolean {
  return contentsHead.read([line], 0) !== null;
}

function readLine(state: State, line: Line): void {
  const isLabel = readLabel(line.text) !== null;
  if (isLabel || isContentsHead(line) || (SLOGAN.test(line.text) && !SECTION_END.test(line.text))) {
    if (isWhole(state.buffer)) endEntry(state, undefined);
    if (!isLabel) state.passed.push(line);
    return;
  }
  const { words, page } = splitPage(line.text);
  if (state.buffer === '' && readSection(state, line, words, page)) {
    state.lines.add(line);
    return;
  }
  if (isWhole(state.buffer) && startsEntry(words)) endEntry(state, undefined);
  state.buffer = state.buffer === '' ? words : joinEntry(state.buffer, words);
  state.pending.push(line);
  if (page !== undefined) endEntry(state, page);
}

/** `…的通知（青政发〔2021〕56号）…… 14` → words and page. */
export function splitPage(text: string): { words: string; page?: number } {
  const found = PAGE.exec(text);
  if (!found) return { words: text.replace(LEADER, '').trim() };
  const words = text.slice(0, found.index).replace(LEADER, '').trim();
  if (/\d$/.test(words) && !/[.．…·—–-]{2,}/.test(found[0])) return { words: text };
  return { words, page: Number(found[1]) };
}

/** A head of a 栏目 on its own line; one with a page of its own is an entry too. */
function readSection(state: State, line: Line, words: string, page: number | undefined): boolean {
  const head = state.head;
  delete state.head;
  if (words === '' && page !== undefined && head) {
    state.entries.push({ section: head, title: head, page });
    return true;
  }
  const marked = sectionRule.read([{ ...line, text: words }], 0)?.value;
  const plain =
    words.length <= 16 && SECTION_END.test(words) && !/关于|《|\d/.test(words) ? words.replace(/\s+/g, '') : undefined;
  const name = marked ?? plain;
  if (!name) return false;
  state.section = name;
  if (page !== undefined) state.entries.push({ section: name, title: name, page });
  else state.head = name;
  return true;
}

function startsEntry(words: string): boolean {
  return (
    SERIAL.test(words) ||
    /^(?:关于|[\p{Script=Han}]{2,14}(?:人民政府|办公室|委员会|政府办|局|厅|县委)(?:办公室|办公厅)?\s*(?:关于|印发|转发))/u.test(
      words,
    )
  );
}

function isWhole(buffer: string): boolean {
  if (buffer === '' || openBracket(buffer) !== '') return false;
  return findNumbers(buffer).length > 0 || readKind(buffer.replace(SERIAL, '')) !== null;
}

function joinEntry(left: string, right: string): string {
  return right === '' ? left : `${left}\n${right}`;
}

function endEntry(state: State, page: number | undefined): void {
  const entry = page === undefined && !isWhole(state.buffer) ? null : toEntry(state.buffer);
  const lines = state.pending.splice(0);
  state.buffer = '';
  if (!entry) return;
  for (const line of lines) state.lines.add(line);
  state.entries.push({
    ...(state.section ? { section: state.section } : {}),
    ...entry,
    ...(page === undefined ? {} : { page }),
  });
}

/** The words of an entry → title and number, the number standing last, in brackets or on a line of its own. */
function toEntry(buffer: string): { title: string; number?: string } | null {
  const lines = buffer.split('\n');
  const below = lines.length > 1 ? readNumber(lines.at(-1) ?? '') : null;
  const above = lines.length > 1 ? readNumber(lines[0] ?? '') : null;
  if (above) return { title: closeSpaces(lines.slice(1).join('\n')), number: above.number };
  if (below) return { title: closeSpaces(lines.slice(0, -1).join('\n')).replace(SERIAL, ''), number: below.number };
  const words = closeSpaces(buffer).replace(SERIAL, '');
  if (words === '') return null;
  const number = findNumbers(words).at(-1);
  const last = number && /^\s*[）)]*$/.test(words.slice(number.index + number.length));
  if (!number || !last) return { title: words };
  const title = words
    .slice(0, number.index)
    .replace(/[（(\s]+$/, '')
    .trim();
  return { title: title === '' ? number.number : title, number: number.number };
}
