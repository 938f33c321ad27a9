import { ruleOfLine } from './rule.ts';

const DAY =
  '(?:(?:\\d{4}\\s*年\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*(?:[-—–~～至、]\\s*\\d{1,2}\\s*)?日|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|同日(?=[，,]))';
const RANGE = `(?:\\s*(?:至|到|[-—–~～])+\\s*(?:\\d{1,2}\\s*月\\s*)?\\d{1,2}\\s*日)?`;
const HEAD = new RegExp(`^(${DAY}${RANGE})\\s*(?:([，,、：:]\\s*\\S.*)|(?=\\s)\\s+(\\S.*)|)$`);

/**
 * The head of a chronicle's entry.
 *
 *     7月5日，召开常务会议……
 *     ^^^^^ label
 */
export const day = ruleOfLine('day', (text) => {
  const found = HEAD.exec(text);
  if (!found?.[1] || (found[1].includes('年') && !found[2] && !found[3])) return null;
  return { label: found[1], rest: found[2] ?? found[3] ?? '' };
});
