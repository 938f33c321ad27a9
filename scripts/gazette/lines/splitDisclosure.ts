import type { Line } from '../types.ts';

/** `……（此件公开发布）` at the end of other words. */
const AT_END = /^(.*\S)\s*([（(]\s*(?:此件|本件)[^（）()]{0,12}公[开布][^（）()]{0,8}[）)])\s*$/;

/**
 * A disclosure printed at the end of another line becomes a line of its own:
 *
 *     2. 办理情况的函（格式） （此件公开发布）
 *                            ^^^^^^^^^^^^^^^^
 */
export function splitDisclosure(line: Line): Line[] {
  const found = AT_END.exec(line.text);
  if (!found?.[1] || !found[2]) return [line];
  return [
    { ...line, text: found[1] },
    { ...line, text: found[2], gap: false, hashes: 0, bullet: false, bold: '' },
  ];
}
