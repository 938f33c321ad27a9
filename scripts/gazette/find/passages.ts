import type { Document, Node, Part, Table } from '../types.ts';
import { findNumbers } from '../numbers.ts';
import { toGrid } from './grid.ts';
import { readIntroduction, readTheme, readVerdict, type Theme } from './theme.ts';

/** A piece of text of a document with what its place says about the documents that are named in it. */
export interface Passage {
  readonly text: string;
  /** Nearest anchor at or above it. */
  readonly anchor?: string;
  /** What a list of documents is of, said by the heading, the title of the attachment or the words above it. */
  readonly theme?: Theme;
  /** The other cells of its row, and the heads of the columns, where it is a cell. */
  readonly row?: readonly RowCell[];
  /** Whether it is the document's own title. */
  readonly title?: true;
}

export interface RowCell {
  readonly head: string;
  readonly text: string;
}

/** What holds at a place while the nodes of a part are gone through. */
interface Place {
  anchor: string | undefined;
  /** Themes of the headings that stand above, by level; 0 is the part itself. */
  themes: { level: number; theme: Theme | undefined }[];
  /** Theme of a paragraph that ends in a colon, until the next heading. */
  local: Theme | undefined;
}

/** All text of a document in order: its title, headings, paragraphs, list items, table cells. */
export function toPassages(document: Document): Passage[] {
  const title: Passage = { text: document.title, title: true };
  return [title, ...document.parts.flatMap((part) => partPassages(part))];
}

function partPassages(part: Part): Passage[] {
  const theme = readTheme(part.title ?? '');
  const place: Place = { anchor: part.anchor, themes: [{ level: 0, theme }], local: undefined };
  return part.nodes.flatMap((node) => nodePassages(node, place));
}

function nodePassages(node: Node, place: Place): Passage[] {
  place.anchor = node.anchor ?? place.anchor;
  switch (node.type) {
    case 'heading':
      return [enterHeading(node.text, node.level, place)];
    case 'paragraph':
      return [enterParagraph((node.lead ?? '') + node.text, place)];
    case 'list':
      return node.items.map((item) => toPassage((item.lead ?? '') + item.text, place, item.anchor));
    case 'table':
      return tablePassages(node.table, place);
  }
}

function toPassage(text: string, place: Place, anchor = place.anchor): Passage {
  const theme = place.local ?? place.themes.at(-1)?.theme;
  return { text, ...(anchor ? { anchor } : {}), ...(theme ? { theme } : {}) };
}

/** A heading takes the theme of the heading above it unless it has one of its own. */
function enterHeading(text: string, level: number, place: Place): Passage {
  place.local = undefined;
  while ((place.themes.at(-1)?.level ?? 0) >= level && place.themes.length > 1) place.themes.pop();
  const passage = toPassage(text, place);
  place.themes.push({ level, theme: readTheme(text) ?? place.themes.at(-1)?.theme });
  return passage;
}

/** `决定废止下列文件：` tells what the items below it are, unless it names the document itself (`对《…》（…）作如下修改：`). */
function enterParagraph(text: string, place: Place): Passage {
  const passage = toPassage(text, place);
  if (findNumbers(text.slice(-240)).length === 0) place.local = readIntroduction(text) ?? place.local;
  return passage;
}

function tablePassages(table: Table, place: Place): Passage[] {
  const grid = toGrid(table);
  let group: Theme | undefined;
  return grid.rows.flatMap((row) => {
    if (row.group) group = readTheme(row.cells.map(({ text }) => text).join(''));
    const cells = row.cells.map(({ text, column }) => ({ head: grid.heads[column] ?? '', text }));
    const theme = cells.map(({ text }) => readVerdict(text)).find(Boolean) ?? group;
    return cells.map(({ head, text }): Passage => {
      const own = theme ?? (/(?:实施|政策|文件|工作|制定)依据/.test(head) ? 'basis' : undefined);
      return { ...toPassage(text, place), ...(own ? { theme: own } : {}), row: cells };
    });
  });
}
