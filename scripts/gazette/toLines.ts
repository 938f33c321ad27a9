import { splitDisclosure } from './lines/splitDisclosure.ts';
import { splitSignature } from './lines/splitSignature.ts';
import type { Line, Source } from './types.ts';

/** Markdown marks that text recognition puts around words; their depth and number mean nothing. */
const HASHES = /^(#{1,6})(?:\s+|(?=[^#\s]))/;
const BULLET = /^[-*+•]\s+/;
const QUOTE = /^>\s+/;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const WIDE_SPACE = /[\u00A0\u2000-\u200A\u202F\u3000]/g;

/**
 * Source → Line[]. Every non-blank line of the text gives one Line, or two where print has put two forms on one line
 * (`青禾县人民政府（此件公开发布）`); both then carry the same number. After this stage no text holds markdown marks,
 * invisible characters or outer white space.
 */
export function toLines(source: Source): Line[] {
  const lines: Line[] = [];
  let gap = false;
  source.text.split('\n').forEach((raw, index) => {
    if (raw.trim() === '') {
      gap = true;
      return;
    }
    const line = toLine(raw, source.firstLine + index, gap);
    gap = false;
    lines.push(...splitLine(line));
  });
  return lines;
}

/** One raw line, not blank → Line. */
export function toLine(raw: string, number: number, gap: boolean): Line {
  if (raw.includes('\t') && raw.trim() !== '') return toTableLine(raw, number, gap);
  let text = clean(raw);
  const bullet = BULLET.test(text) && !text.startsWith('**');
  text = text.replace(bullet ? BULLET : QUOTE, '');
  const hashes = HASHES.exec(text)?.[1]?.length ?? 0;
  text = text.replace(HASHES, '');
  const bold = readBold(text);
  text = unmark(text);
  return { number, raw, text, cells: null, gap, hashes, bullet, bold };
}

function toTableLine(raw: string, number: number, gap: boolean): Line {
  const end = raw.trimEnd().length;
  const cells = (raw.slice(0, end) + raw.slice(end).replace(/[^\t]/g, '')).split('\t');
  return { number, raw, text: raw.trim(), cells, gap, hashes: 0, bullet: false, bold: '' };
}

function clean(raw: string): string {
  return raw
    .replace(INVISIBLE, '')
    .replace(WIDE_SPACE, ' ')
    .replace(/(?:<br\s*\/?>|\\)\s*$/i, '')
    .trim();
}

/** Takes off `**` and `__`, whole or broken (stars inside a number, `138****0000`, are printed so), the brackets of an autolink, and backslash escapes of markdown. */
function unmark(text: string): string {
  return text
    .replace(/(?<=\d)(\*{3,})(?=[\dXx])|\*\*|(?<![_\w])__(?=[^\s_])|(?<=[^\s_])__(?![_\w])/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]+|[\w.+-]+@[\w.-]+)>/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>])/g, '$1')
    .trim();
}

/** The words in bold at the head of a line, a label before them taken in: `1. **标题。**正文` → `1. 标题。`. */
function readBold(text: string): string {
  const opening = text.indexOf('**');
  if (opening < 0 || opening > 8) return '';
  const closing = text.indexOf('**', opening + 2);
  if (closing < 0) return '';
  return unmark(text.slice(0, closing));
}

function splitLine(line: Line): Line[] {
  if (line.cells) return [line];
  return splitDisclosure(line).flatMap(splitSignature);
}
