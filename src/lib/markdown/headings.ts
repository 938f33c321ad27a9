/** Headings: ids from `{#…}`, and levels without gaps whatever depths the markdown uses. */
import type { Token, Tokens } from 'marked';
import { toInlineHtml, toPlainText } from './inline.ts';

export interface OutlineEntry {
  readonly id: string;
  /** 2 for the highest: level 1 is the title of the page. */
  readonly level: number;
  readonly text: string;
}

export interface Heading {
  readonly id: string | undefined;
  readonly level: number;
  readonly text: string;
  readonly html: string;
  /** Whether it begins a part of its own: the enclosed text or an attachment. */
  readonly isPart: boolean;
}

const ID = /\s*\{#([a-z0-9][a-z0-9-]*)\}\s*$/;

/** Takes `{#id}` off the end of a heading's last words. */
function splitId(tokens: readonly Token[]): { id: string | undefined; words: readonly Token[] } {
  const last = tokens.at(-1);
  const [suffix, id] = (last?.type === 'text' ? ID.exec(last.raw) : null) ?? [];
  if (last === undefined || suffix === undefined) return { id: undefined, words: tokens };
  const text = last.raw.slice(0, -suffix.length);
  return { id, words: [...tokens.slice(0, -1), { ...last, raw: text, text }] };
}

/**
 * Gives each heading its level by nesting: the first is 2, one that is deeper than the heading above it is one level
 * below that, however much deeper it is. Never below 6.
 */
export function createLevels(): (depth: number) => number {
  const open: number[] = [];
  return (depth) => {
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    return Math.min(open.length + 1, 6);
  };
}

/** Reads a heading token; `toLevel` remembers the headings above it. */
export function toHeading(token: Tokens.Heading, toLevel: (depth: number) => number): Heading {
  const { id, words } = splitId(token.tokens);
  const text = toPlainText(words).trim();
  return { id, level: toLevel(token.depth), text, html: toInlineHtml(words), isPart: token.depth === 1 };
}
