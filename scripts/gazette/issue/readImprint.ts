import { closeSpaces } from '../forms.ts';
import type { Line } from '../types.ts';

/** Labels of an imprint (《期刊出版管理规定》, 30, and what gazettes add), without spaces. */
const LABELS =
  /^(名誉主任|主任|副主任|委员|主编|副主编|执行主编|执行副主编|总编|副总编|总编辑|责任编辑|编辑|美术编辑|校对|责任校对|排版|编审|顾问|审核|主管|主管单位|主办|主办单位|承办|协办|编辑出版|编辑单位|出版单位|出版|编印|编印单位|发行|发行范围|发行方式|印刷|印刷单位|印制|印数|地址|社址|邮编|邮政编码|电话|联系电话|编辑部电话|传真|电子邮箱|电子信箱|邮箱|信箱|网址|准印证号|准印证|刊号|国内统一刊号|国际标准刊号|定价|开本|投稿邮箱|微信公众号)[：:](.*)$/;
const LABEL_WORDS = /^((?:[\p{Script=Han}]\s*){2,8})[：:]\s*(.*)$/u;
/** Before another label on the same line: `主管：青禾县人民政府  主办：……`. */
const BETWEEN_LABELS = /\s+(?=(?:[\p{Script=Han}]\s{0,4}){2,6}[：:])/u;
const BOARD = /^(?:.{0,20})?编辑?委员会(?:名单)?$/;
const BOARD_LABEL = /^(?:名誉|副)?主任$|^委员$/;
const NAMES = /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]\s[\p{Script=Han}])(?:[\s、]+[\p{Script=Han}]{1,4})*$/u;

export interface Imprint {
  readonly values: Readonly<Record<string, string>>;
  /** Lines that it was read from. */
  readonly lines: ReadonlySet<Line>;
}

interface State {
  readonly values: Record<string, string>;
  readonly lines: Set<Line>;
  readonly linesOf: Map<string, Line>;
  board: boolean;
  open: string | null;
}

/**
 * Reads labels and values of the imprint: `主 编：梁稷`. A value goes on over the lines below it until the next label.
 * Under a head 编辑委员会, the labels 主任, 副主任 and 委员 are those of the board. A label printed twice keeps its first
 * value, unless the second says more.
 */
export function readImprint(lines: readonly Line[]): Imprint {
  const state: State = { values: {}, lines: new Set(), linesOf: new Map(), board: false, open: null };
  for (const line of lines) readLine(state, line);
  return state;
}

function readLine(state: State, line: Line): void {
  if (BOARD.test(line.text.replace(/\s+/g, ''))) {
    state.board = true;
    state.open = null;
    return;
  }
  const labels = readLabels(line.text);
  const set = labels.map((read) => setValue(state, line, read));
  if (set.length > 0 && set.every(Boolean)) state.lines.add(line);
  if (labels.length > 0) return;
  if (state.open && continuesValue(state.open, state.values[state.open] ?? '', line.text)) {
    state.values[state.open] = joinValue(state.open, state.values[state.open] ?? '', line.text);
    state.lines.add(line);
  } else state.open = null;
}

/** Whether the value was new. */
function setValue(state: State, line: Line, { label, value }: { label: string; value: string }): boolean {
  const ofBoard = state.board && BOARD_LABEL.test(label);
  if (!ofBoard) state.board = false;
  const key = ofBoard ? `编辑委员会${label}` : label;
  const before = state.values[key];
  const isNew = before === undefined || (closeSpaces(value).startsWith(before) && closeSpaces(value) !== before);
  state.open = isNew ? key : null;
  if (!isNew) return false;
  const replaced = state.linesOf.get(key);
  if (replaced) state.lines.delete(replaced);
  state.linesOf.set(key, line);
  state.values[key] = key.endsWith('址') ? closeSpaces(value) : value;
  return true;
}

/** The label and value of a line, several where it has several; [] where it has none. */
function readLabels(text: string): { label: string; value: string }[] {
  const pieces = text.split(BETWEEN_LABELS).map(readLabel);
  return pieces.every((piece) => piece !== null) ? pieces : [readLabel(text)].filter((piece) => piece !== null);
}

/** Whether a line of the front pages belongs to the imprint by its label. */
export function readLabel(text: string): { label: string; value: string } | null {
  const spaced = LABEL_WORDS.exec(text);
  if (!spaced?.[1]) return null;
  const found = LABELS.exec(`${spaced[1].replace(/\s+/g, '')}：${spaced[2] ?? ''}`);
  return found?.[1] ? { label: found[1], value: (found[2] ?? '').trim() } : null;
}

/** Names in a list of names, or the cut end of an address. */
function continuesValue(key: string, value: string, text: string): boolean {
  if (isOfNames(key)) return text.length <= 40 && NAMES.test(text);
  return /地址$|社址$|单位$|出版$/.test(key) && value !== '' && text.length <= 16 && !/[。：:期年]/.test(text);
}

function joinValue(key: string, value: string, text: string): string {
  return isOfNames(key) ? `${value} ${text}`.trim() : value + text;
}

function isOfNames(key: string): boolean {
  return /委员$|编辑$|校对$|编$|主任$|顾问$/.test(key);
}
