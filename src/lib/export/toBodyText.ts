/** The body of a document as plain text to read, and where its headings and tables stand in it. */
import type { MarkedToken, Token, Tokens } from 'marked';
import { createLevels, toHeading, type OutlineEntry } from '../markdown/headings.ts';
import { toPlainText } from '../markdown/inline.ts';
import { toTokens } from '../markdown/lexer.ts';
import { type HtmlTable, toHtmlParts } from '../markdown/table.ts';
import { toCsvTable } from '../tables.ts';
import { toRecords } from '../toCsv.ts';

export interface TableEntry {
  /** Undefined for a table that has no address of its own. */
  readonly id: string | undefined;
  readonly caption: string | undefined;
}

export interface BodyText {
  /** Blocks divided by a blank line, `\n` inside of them; ends without a line break. */
  readonly text: string;
  readonly outline: readonly OutlineEntry[];
  readonly tables: readonly TableEntry[];
}

interface State {
  readonly toLevel: (depth: number) => number;
  readonly outline: OutlineEntry[];
  readonly tables: TableEntry[];
}

const toLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** A table as lines of cells with tabs between them; what reaches down stands in each of its rows. */
function toTableText(table: HtmlTable, { tables }: State): string {
  const caption = table.caption?.trim();
  tables.push({ id: table.id, caption });
  const rows = toRecords(toCsvTable(table)).map((row) => row.map((cell) => toLine(cell.replaceAll('\t', ' '))));
  return [...(caption ? [caption] : []), ...rows.map((row) => row.join('\t').trimEnd())].join('\n');
}

function toHeadingText(token: Tokens.Heading, { toLevel, outline }: State): string {
  const { id, level, text } = toHeading(token, toLevel);
  if (id !== undefined) outline.push({ id, level, text });
  return text;
}

const toItemText = ({ tokens }: Tokens.ListItem, state: State): string => toBlocks(tokens, state).join('\n');

function toBlockText(token: MarkedToken, state: State): string {
  switch (token.type) {
    case 'space':
    case 'hr':
      return '';
    case 'heading':
      return toHeadingText(token, state);
    case 'list':
      return token.items.map((item) => toItemText(item, state)).join('\n');
    case 'html':
      return toHtmlParts(token.raw)
        .map((part) => ('table' in part ? toTableText(part.table, state) : part.text))
        .join('\n\n');
    case 'blockquote':
      return toBlocks(token.tokens, state).join('\n\n');
    default:
      return toPlainText('tokens' in token ? (token.tokens ?? [token]) : [token]).trim();
  }
}

const toBlocks = (tokens: readonly Token[], state: State): string[] =>
  tokens.map((token) => toBlockText(token as MarkedToken, state)).filter((text) => text !== '');

/** Markdown of a document to text: headings on lines of their own, cells of tables divided by tabs. */
export const toBodyText = (markdown: string): BodyText => tokensToBodyText(toTokens(markdown));

/** The same, of a body as marked reads it. */
export function tokensToBodyText(tokens: readonly Token[]): BodyText {
  const state: State = { toLevel: createLevels(), outline: [], tables: [] };
  const text = toBlocks(tokens, state).join('\n\n');
  return { text, outline: state.outline, tables: state.tables };
}
