import type { Line } from '../types.ts';
import type { Rule } from './rule.ts';

const HEAD = /^附\s*件?\s*[：:]\s*(.*)$/;
const ITEM = /^(\d{1,2}(?:[-—–－]\d{1,2})?)\s*[.．、]\s*(?=[^\d\s]|\d{4})(.+)$/;
const SERIAL_ONLY = /^(?:\d{1,2}(?:[-—–－]\d{1,2})?|[一二三四五六七八九十]{1,3})\s*[：:]?$/;

/**
 * The 附件说明 under the main text (GB/T 9704-2012, 7.3.3): a head with the first item, or the head alone, and the
 * items after it. `rest` holds the words of the first line after the head.
 *
 *     附件：1.重点任务清单
 *           ^^^^^^^^^^^^^^ rest
 *     2.任务分工表
 *     ^^^^^^^^^^^^ a line of the same block
 */
export const attachmentList: Rule = {
  kind: 'attachmentList',
  read(lines, index) {
    const head = lines[index];
    const rest = head && !head.cells ? HEAD.exec(head.text)?.[1] : undefined;
    if (rest === undefined || SERIAL_ONLY.test(rest)) return null;
    const items = readItems(lines, index + 1, rest);
    if (rest === '' && items === 0) return null;
    return { kind: 'attachmentList', lines: lines.slice(index, index + 1 + items), rest };
  },
};

/** How many lines after the head go on the list: numbered in order, or (unless the list is cut short) their remainders. */
function readItems(lines: readonly Line[], start: number, rest: string): number {
  let last = toItem(rest);
  if (rest !== '' && last === null) return 0;
  let count = 0;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] as Line;
    const serial = line.cells ? null : toItem(line.text);
    if (serial !== null && follows(serial, last)) last = serial;
    else if (!isRemainder(lines, at, last)) break;
    count = at - start + 1;
  }
  return count;
}

/** `3-2.残疾人…` → [3, 2]. */
function toItem(text: string): number[] | null {
  const serial = ITEM.exec(text)?.[1];
  return serial ? serial.split(/[-—–－]/).map(Number) : null;
}

function follows(serial: readonly number[], last: readonly number[] | null): boolean {
  if (last === null) return (serial.at(-1) ?? 0) <= 1 || serial.length > 1;
  const own = serial.at(-1) ?? 0;
  const before = last.at(-1) ?? 0;
  return serial.length === last.length ? own > before && own - before <= 2 : own === 1;
}

/** A cut end of an item: a short line straight before the next item of the list. */
function isRemainder(lines: readonly Line[], at: number, last: readonly number[] | null): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || !next || line.cells || next.cells || last === null || line.text.length > 30) return false;
  if (/[。；：:]$/.test(line.text) || /^[（(]?附/.test(line.text)) return false;
  const serial = toItem(next.text);
  return serial !== null && follows(serial, last);
}

/** The items of a list's words: `1.甲` … → the titles without number and full stop. Used by the document stage. */
export function readAttachmentItem(text: string): { serial: string; title: string } | null {
  const found = ITEM.exec(text.trim());
  if (!found?.[1] || !found[2]) return null;
  return { serial: found[1].replace(/[—–－]/g, '-'), title: found[2].replace(/[。；;]\s*$/, '').trim() };
}
