import { readNumber } from '../numbers.ts';
import { ruleOfLine } from './rule.ts';

/**
 * A 发文字号 that stands alone (GB/T 9704-2012, 7.2.5).
 *
 *     青政发〔2021〕56号
 *     ^^^^^^^^^^^^^^^^^^ value
 */
export const number = ruleOfLine('number', (text) => {
  const read = readNumber(text);
  return read && { value: read.number };
});
