import { readDate } from '../dates.ts';
import { ruleOfLine } from './rule.ts';

/**
 * A day that stands alone: the 成文日期 below a signature (GB/T 9704-2012, 7.3.5).
 *
 *     2021年9月9日
 *     ^^^^^^^^^^^^ value: 2021-09-09
 */
export const date = ruleOfLine('date', (text) => {
  const read = /^[\d０-９二一○〇零]/.test(text) && text.length <= 24 ? readDate(text) : null;
  return read && { value: read.date };
});
