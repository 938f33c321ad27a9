import { ruleOfLine } from './rule.ts';

const ORGANS =
  /(?:政府|部门|单位|机构|乡镇|街道|局|委|办|厅|组织|团体|公司|企业|院|学校|有关方面|党委|党组|管委会|成员|同志|居民|群众|代表|委员|站|所|中心|馆|行)[^：:。]{0,24}[：:]$/;

/**
 * A 主送机关 (GB/T 9704-2012, 7.3.2): organs, and a colon at the end. Only the first line under title and number is
 * taken for one.
 *
 *     各乡镇人民政府，县直各部门：
 */
export const addressee = ruleOfLine('addressee', (text) => {
  if (text.length < 3 || text.length > 200 || /[。；;？！《]/.test(text)) return null;
  return ORGANS.test(text) && !/\d{3,}|如下|负责|包括|其中/.test(text) ? { value: text } : null;
});
