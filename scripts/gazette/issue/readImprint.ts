import type { Line } from '../types.ts';

/** Labels of an imprint (《期刊出版管理规定》, 30, and what gazettes add), without spaces. */
const LABELS =
  /^(名誉主任|主任|副主任|委员|主编|副主编|执行主编|执行副主编|总编|副总编|总编辑|责任编辑|编辑|美术编辑|校对|责任校对|排版|编审|顾问|审核|主管|主管单位|主办|主办单位|承办|协办|编辑出版|编辑单位|出版单位|出版|编印|编印单位|发行|发行范围|发行方式|印刷|印刷单位|印制|印数|地址|社址|邮编|邮政编码|电话|联系电话|编辑部电话|传真|电子邮箱|电子信箱|邮箱|信箱|网址|准印证号|准印证|刊号|国内统一刊号|国际标准刊号|定价|开本|投稿邮箱|微信公众号)[：:](.*)$/;
const LABEL_WORDS = /^((?:[\p{Script=Han}]\s*){2,8})[：:]\s*(.*)$/u;

/**
 * Reads labels and values of the imprint: `主 编：马亚西`. A value goes on over the lines below it until the next label.
 * Under a head 编辑委员会, the labels 主任, 副主任 and 委员 are those of the board.
 */
export function readImprint(lines: readonly Line[]): Record<string, string> {
  const imprint: Record<string, string> = {};
  let board = false;
  let open: string | null = null;
  for (const line of lines) {
    const words = line.text.replace(/\s+/g, '');
    if (/^(?:.{0,20})?编辑?委员会(?:名单)?$/.test(words)) {
      board = true;
      open = null;
      continue;
    }
    const read = readLabel(line.text);
    if (read) {
      const key = board && /^(?:名誉|副)?主任$|^委员$/.test(read.label) ? `编辑委员会${read.label}` : read.label;
      if (!board || !/^(?:名誉|副)?主任$|^委员$/.test(read.label)) board = false;
      open = key in imprint ? null : key;
      if (open) imprint[open] = read.value;
    } else if (open && continuesValue(open, imprint[open] ?? '', line.text)) {
      imprint[open] = joinValue(imprint[open] ?? '', line.text);
    } else open = null;
  }
  return imprint;
}

/** Whether a line of the front pages belongs to the imprint by its label. */
export function readLabel(text: string): { label: string; value: string } | null {
  const spaced = LABEL_WORDS.exec(text);
  if (!spaced?.[1]) return null;
  const found = LABELS.exec(`${spaced[1].replace(/\s+/g, '')}：${spaced[2] ?? ''}`);
  return found?.[1] ? { label: found[1], value: (found[2] ?? '').trim() } : null;
}

/** Names in a list of names, or the cut end of an address. */
function continuesValue(key: string, value: string, text: string): boolean {
  if (/委员$|编辑$|校对$|编$|主任$|顾问$/.test(key)) return /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]\s[\p{Script=Han}])(?:[\s、]+[\p{Script=Han}]{1,4})*$/u.test(text) && text.length <= 40;
  return /地址$|社址$|单位$|出版$/.test(key) && value !== '' && text.length <= 12 && !/[。：:期年]/.test(text);
}

function joinValue(value: string, text: string): string {
  const names = /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]\s[\p{Script=Han}])(?:[\s、]|$)/u.test(text) && /\s/.test(`${value} `);
  return names && !/\d$/.test(value) ? `${value} ${text}`.trim() : value + text;
}
