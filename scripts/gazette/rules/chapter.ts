import { ruleOfLine } from './rule.ts';

const NUMERAL = '[一二三四五六七八九十百零〇\\d]{1,5}';
const CHAPTER = new RegExp(`^(第\\s*${NUMERAL}\\s*([编章节]))[\\s：:、.]*([^。；]{0,40})$`);

/**
 * A chapter or section of a regulation (《立法法》, 65: 编 章 节).
 *
 *     第一章 总则
 *     ^^^^^^ label
 */
export const chapter = ruleOfLine('chapter', (text) => {
  const found = CHAPTER.exec(text);
  if (!found?.[1]) return null;
  return { label: found[1].replace(/\s+/g, ''), rest: (found[3] ?? '').trim(), level: found[2] === '节' ? 2 : 1 };
});
