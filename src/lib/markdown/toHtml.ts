/**
 * Markdown of a document to HTML. marked reads the markdown; every token is written by a rule of ours, and what has no
 * rule is shown as text. See scripts/gazette/README.md for the markdown that is written.
 */
import type { MarkedToken, Token, Tokens } from 'marked';
import { createLevels, toHeading, type Heading, type OutlineEntry } from './headings.ts';
import { toAnchor, toInlineHtml, toPlainText } from './inline.ts';
import { toTokens } from './lexer.ts';
import { toParagraphRole, type DocumentFacts } from './paragraphs.ts';
import { toHtmlParts, toTableHtml } from './table.ts';
import { escapeHtml, toTextHtml } from './text.ts';

export interface Rendered {
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
}

/** What is remembered from one block to the next. */
interface State {
  readonly facts: DocumentFacts;
  readonly toLevel: (depth: number) => number;
  readonly outline: OutlineEntry[];
  /** Ids that are taken: an id stands once on a page. */
  readonly ids: Set<string>;
  tables: number;
  /** Words of the last heading. */
  heading: string;
  partIsOpen: boolean;
}

/** The id, unless an element before has it already. */
function claim(id: string | undefined, { ids }: State): string | undefined {
  if (id === undefined || ids.has(id)) return undefined;
  ids.add(id);
  return id;
}

const idAttribute = (id: string | undefined): string => (id === undefined ? '' : ` id="${id}"`);

const toPermalink = (id: string | undefined, label: string): string =>
  id === undefined ? '' : `<a class="permalink" href="#${id}" aria-label="${escapeHtml(label)}">#</a>`;

/** `附件1 重点任务清单` as label and title, where the front matter knows the label. */
function toHeadingWords({ id, text, html }: Heading, { attachments }: DocumentFacts): string {
  const label = attachments.find(({ anchor }) => anchor === id)?.label ?? '';
  if (label === '' || !text.startsWith(label)) return html;
  const title = text.slice(label.length).trim();
  const shown = title === '' ? '' : ` <span class="part-title">${toTextHtml(title)}</span>`;
  return `<span class="part-label">${toTextHtml(label)}</span>${shown}`;
}

function toHeadingHtml(token: Tokens.Heading, state: State): string {
  const heading = toHeading(token, state.toLevel);
  const id = claim(heading.id, state);
  const { level, text } = heading;
  state.heading = text;
  if (id !== undefined) state.outline.push({ id, level, text });
  const words = `<h${level}${idAttribute(id)}>${toHeadingWords(heading, state.facts)}</h${level}>`;
  const html = `<div class="heading form-${token.depth}">${words}${toPermalink(id, `“${text}”的链接`)}</div>`;
  return heading.isPart ? openPart(id, state) + html : html;
}

function closePart(state: State): string {
  const html = state.partIsOpen ? '</section>\n' : '';
  state.partIsOpen = false;
  return html;
}

function openPart(id: string | undefined, state: State): string {
  const html = `${closePart(state)}<section class="part${id === 'enclosed' ? ' enclosed' : ''}">`;
  state.partIsOpen = true;
  return html;
}

/** Words with the anchor that they begin with, if any. */
function splitAnchor(tokens: readonly Token[], state: State): { id: string | undefined; words: readonly Token[] } {
  const id = toAnchor(tokens, 0);
  return id === undefined ? { id, words: tokens } : { id: claim(id, state), words: tokens.slice(2) };
}

/** The forms of 结构层次序数 that a run-in heading begins with; in print each has a type of its own. */
const LEADS = [
  { form: /^[一二三四五六七八九十]{1,3}、/, name: 'lead-2' },
  { form: /^（[一二三四五六七八九十]{1,3}）/, name: 'lead-3' },
] as const;

function toLead(words: readonly Token[]): string | undefined {
  const [first] = words;
  return first?.type === 'strong' ? LEADS.find(({ form }) => form.test(toPlainText([first])))?.name : undefined;
}

function toParagraphHtml(tokens: readonly Token[], state: State): string {
  const { id, words } = splitAnchor(tokens, state);
  const text = toPlainText(words);
  const role = toParagraphRole(text, state.facts) ?? (text.includes('\n') ? 'lines' : toLead(words));
  const className = role === undefined ? '' : ` class="${role}"`;
  return `<p${idAttribute(id)}${className}>${toInlineHtml(words)}${toPermalink(id, '此段的链接')}</p>`;
}

function toItemHtml({ tokens }: Tokens.ListItem, state: State): string {
  const [first, ...rest] = tokens;
  const inline = first && (first.type === 'text' || first.type === 'paragraph') ? (first.tokens ?? []) : undefined;
  if (inline === undefined) return `<li>${toBlocksHtml(tokens, state)}</li>`;
  const { id, words } = splitAnchor(inline, state);
  const words2 = `${toInlineHtml(words)}${toPermalink(id, '此项的链接')}`;
  return `<li${idAttribute(id)}>${words2}${toBlocksHtml(rest, state)}</li>`;
}

/** Items bring their own labels, so a list shows none. The role keeps it a list for those who hear the page. */
function toListHtml({ items, ordered, start }: Tokens.List, state: State): string {
  const list = items.map((item) => toItemHtml(item, state)).join('');
  return ordered ? `<ol start="${Number(start)}">${list}</ol>` : `<ul role="list">${list}</ul>`;
}

function toHtmlBlock(raw: string, state: State): string {
  return toHtmlParts(raw)
    .map((part) => {
      if ('text' in part) return `<p>${toTextHtml(part.text)}</p>`;
      state.tables += 1;
      const table = { ...part.table, id: claim(part.table.id, state) };
      return toTableHtml(table, { name: `表格 ${state.tables}`, heading: state.heading });
    })
    .join('');
}

function toBlockHtml(token: MarkedToken, state: State): string {
  switch (token.type) {
    case 'space':
      return '';
    case 'heading':
      return toHeadingHtml(token, state);
    case 'paragraph':
      return toParagraphHtml(token.tokens, state);
    case 'text':
      return toParagraphHtml(token.tokens ?? [token], state);
    case 'list':
      return toListHtml(token, state);
    case 'html':
      return toHtmlBlock(token.raw, state);
    case 'blockquote':
      return `<blockquote>${toBlocksHtml(token.tokens, state)}</blockquote>`;
    case 'hr':
      return '<hr>';
    default:
      return `<p>${toTextHtml(token.raw.trim())}</p>`;
  }
}

const toBlocksHtml = (tokens: readonly Token[], state: State): string =>
  tokens
    .map((token) => toBlockHtml(token as MarkedToken, state))
    .filter(Boolean)
    .join('\n');

/** Renders the body of a document. Gives HTML that is safe to put into a page, and the outline of its headings. */
export const toHtml = (markdown: string, facts: DocumentFacts): Rendered => tokensToHtml(toTokens(markdown), facts);

/** The same, of a body as marked reads it. */
export function tokensToHtml(tokens: readonly Token[], facts: DocumentFacts): Rendered {
  const state: State = {
    facts,
    toLevel: createLevels(),
    outline: [],
    ids: new Set(),
    tables: 0,
    heading: '',
    partIsOpen: false,
  };
  const html = toBlocksHtml(tokens, state);
  return { html: html + closePart(state), outline: state.outline };
}
