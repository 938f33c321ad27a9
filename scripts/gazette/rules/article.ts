import { ruleOfLine } from './rule.ts';

const NUMERAL = '[一二三四五六七八九十百千零〇○两\\d]{1,7}';
const ARTICLE = new RegExp(
  `^(第\\s*${NUMERAL}\\s*条(?:之[一二三四五六七八九十])?)(?![一-龥]{0,2}(?:规定|修改|第))[\\s：:、.]*(.*)$`,
);

/**
 * An article of a regulation (《立法法》, 65: 条).
 *
 *     第十条 本办法由县水务局负责解释。
 *     ^^^^^ label
 */
export const article = ruleOfLine('article', (text) => {
  const found = ARTICLE.exec(text);
  return found?.[1] ? { label: found[1].replace(/\s+/g, ''), rest: found[2] ?? '' } : null;
});
