import { ruleOfLine } from './rule.ts';
import type { Reading } from './rule.ts';

/** The levels of GB/T 9704-2012, 7.3.3, and the circled figures below them. */
const LEVELS: readonly RegExp[] = [
  /^([一二三四五六七八九十百]{1,4}\s*[、.．])\s*(\S.*)$/,
  /^([（(]\s*[一二三四五六七八九十百]{1,4}\s*[)）]\s*[、.．]?)\s*(\S.*)$/,
  /^(\d{1,3}\s*(?:[.．](?!\d)|[.．](?=(?:19|20)\d{2}\s*年)|、))\s*(\S.*)$/,
  /^([（(]\s*\d{1,3}\s*[)）]\s*[、.．]?)\s*(\S.*)$/,
  /^([①-⑳])\s*(\S.*)$/,
];

/**
 * A numbered line; whether it is a heading, a run-in heading, a clause or an item, its neighbours tell.
 *
 *     （一）加强领导。各部门要……
 *     ^^^^^^ label, level 2
 *           ^^^^^^^^^^^^^^^^^^^ rest
 */
export const numbered = ruleOfLine('numbered', (text) => {
  const half = text.replace(/^[（(]?[０-９]+/, (figures) => figures.normalize('NFKC'));
  for (const [at, form] of LEVELS.entries()) {
    const found = form.exec(half);
    if (found) return toReading(found, at + 1);
  }
  return null;
});

function toReading(found: RegExpExecArray, level: number): Reading {
  return { label: (found[1] ?? '').replace(/\s+/g, ''), rest: found[2] ?? '', level };
}
