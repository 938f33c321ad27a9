/**
 * Reads the body of a document into passages, as the page shows it: headings, paragraphs, list items, rows of tables. It
 * knows just the markdown that is written (scripts/gazette/README.md) and goes over it once, line by line; the page's
 * own renderer takes ten times as long. A test holds the two together.
 */
import { decodeEntities } from '../../src/lib/markdown/text.ts';

/** A piece of text that stands by itself on the page. */
export interface Passage {
  readonly text: string;
  /** The id of the element itself. */
  readonly anchor: string | null;
  readonly role: 'heading' | 'text' | 'row';
}

const HEADING = /^#{1,6} (.*)$/;
const HEADING_ID = /\s*\{#([a-z0-9][a-z0-9-]*)\}\s*$/;
const ANCHOR = /^<a id="([a-z0-9][a-z0-9-]*)"><\/a>/;
const ANCHORS = /<a id="[a-z0-9][a-z0-9-]*"><\/a>/g;
const LIST_ITEM = /^ *- /;
const TABLE_ID = /^<table id="([a-z0-9][a-z0-9-]*)">/;
const CELL_END = /<\/t[dh]><t[dh](?: [^<>]*)?>/g;
const TAG = /<\/?(?:table|caption|thead|tbody|tr|th|td)(?: [^<>]*)?>/g;

/** What stands between the cells of a row. */
export const CELL_GAP = ' │ ';

/** Inline markdown to the words that are shown: marks of bold and escapes away, links by their words. */
function toWords(markdown: string): string {
  const plain = markdown
    .replace(ANCHORS, '')
    .replace(/\[((?:[^\\[\]]|\\[^])*)\]\((?:https?:\/\/|mailto:|#)[^()\s]*\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])|\*\*/g, (_all, escaped: string | undefined) =>
      escaped === undefined ? '' : `&#${escaped.charCodeAt(0)};`,
    );
  return decodeEntities(plain).trim();
}

function toPassage(markdown: string, role: Passage['role']): Passage {
  return { text: toWords(markdown), anchor: ANCHOR.exec(markdown)?.[1] ?? null, role };
}

function toHeading(words: string): Passage {
  const anchor = HEADING_ID.exec(words)?.[1] ?? null;
  return { text: toWords(anchor === null ? words : words.replace(HEADING_ID, '')), anchor, role: 'heading' };
}

const toCellText = (html: string): string =>
  decodeEntities(html.replace(CELL_END, CELL_GAP).replaceAll('<br>', '\n').replace(TAG, '')).trim();

/** A table's rows and caption, one a line. */
function toRows(lines: readonly string[]): Passage[] {
  const anchor = TABLE_ID.exec(lines[0] ?? '')?.[1] ?? null;
  return lines
    .map((line) => toCellText(line))
    .filter((text) => text.replaceAll(CELL_GAP.trim(), '').trim() !== '')
    .map((text) => ({ text, anchor, role: 'row' as const }));
}

/** The lines of a paragraph; `\` before a line end breaks the line, any other line end is a space. */
const joinLines = (lines: readonly string[]): string =>
  lines.join('\n').replace(/(\\?)\n */g, (_all, hard) => (hard ? '\n' : ' '));

/** All passages of a body in their order, without empty ones. */
export function toPassages(body: string): Passage[] {
  const passages: Passage[] = [];
  const lines = body.split('\n');
  let paragraph: string[] = [];
  const close = (): void => {
    if (paragraph.length > 0) passages.push(toPassage(joinLines(paragraph), 'text'));
    paragraph = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) {
      close();
      passages.push(toHeading(heading));
    } else if (line.startsWith('<table')) {
      close();
      const end = lines.indexOf('</table>', index);
      passages.push(...toRows(lines.slice(index, end < 0 ? lines.length : end)));
      index = end < 0 ? lines.length : end;
    } else if (LIST_ITEM.test(line) || line.trim() === '') {
      close();
      if (line.trim() !== '') paragraph.push(line.replace(LIST_ITEM, ''));
    } else paragraph.push(line.trimStart().replace(/^> ?/, ''));
  }
  close();
  return passages.filter(({ text }) => text !== '');
}
