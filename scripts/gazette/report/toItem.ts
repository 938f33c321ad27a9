import { escapeMarkdown } from '../output/escapeMarkdown.ts';
import type { Diagnostic } from '../types.ts';

/** A list item: the place, which editors of text open on a click, and the words. */
export function toItem({ path, line, column }: Diagnostic, words: string): string {
  const place = [path, line, ...(column === undefined ? [] : [column])].join(':');
  return `- \`${place}\` ${escapeMarkdown(words, false)}`;
}
