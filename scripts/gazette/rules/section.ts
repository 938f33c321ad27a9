import { ruleOfLine } from './rule.ts';

const MARKED = /^[◆◇●○■□★☆▲△▶►※]\s*([^。；]{2,24}?)\s*$/;
const IN_BRACKETS = /^【\s*([^【】。；]{2,20})\s*】$/;

/**
 * The head of a 栏目, told by its mark.
 *
 *     ◆县人民政府文件
 *       ^^^^^^^^^^^^^^ value
 */
export const section = ruleOfLine('section', (text) => {
  const found = IN_BRACKETS.exec(text) ?? MARKED.exec(text);
  return found?.[1] ? { value: found[1].replace(/\s+/g, '') } : null;
});
