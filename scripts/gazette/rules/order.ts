import { readNumber } from '../numbers.ts';
import type { Rule } from './rule.ts';

/**
 * The number of a 令 or 公告 on two lines: the organ, and the serial below it.
 *
 *     青禾县人民政府令
 *     第 3 号
 *     ^^^^^^^ value: 青禾县人民政府令第3号
 */
export const order: Rule = {
  kind: 'number',
  read(lines, index) {
    const head = lines[index];
    const below = lines[index + 1];
    if (!head || !below || head.cells || below.cells || readNumber(below.text)) return null;
    const read = readNumber(below.text, head.text);
    return read && { kind: 'number', lines: [head, below], value: read.number };
  },
};
