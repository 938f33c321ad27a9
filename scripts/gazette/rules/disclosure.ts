import { ruleOfLine } from './rule.ts';

const IN_BRACKETS = /^[（(【]\s*((?:此件|本件|此文|本文)?[^（）()。]{0,12}公[开布][^（）()。]{0,12})\s*[）)】]$/;
const WITH_LABEL = /^(?:信息)?公开(?:属性|方式|类别|形式|选项)\s*[：:]\s*(\S{2,12})$/;
const BARE = /^((?:此件|本件)[^。，；]{0,8}公[开布][^。，；]{0,8})$/;

/**
 * The 公开属性 of a document (《政府信息公开条例》, 15).
 *
 *     （此件公开发布）
 *       ^^^^^^^^^^ value
 */
export const disclosure = ruleOfLine('disclosure', (text) => {
  const found = IN_BRACKETS.exec(text) ?? WITH_LABEL.exec(text) ?? BARE.exec(text);
  return found?.[1] ? { value: found[1].replace(/\s+/g, '') } : null;
});
