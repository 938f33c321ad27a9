/** The words of a paragraph, heading or list item: marked's inline tokens to HTML and to plain text. */
import type { MarkedToken, Token, Tokens } from 'marked';
import { decodeEntities, escapeHtml, toTextHtml } from './text.ts';

/** Web and mail addresses, and places on the same page. */
const SAFE_TARGET = /^(?:https?:\/\/|mailto:|#)/i;

const ANCHOR = /^<a id="([a-z0-9][a-z0-9-]*)">$/;

/** Token to its own characters, for text and for everything that is shown as text. */
function toCharacters(token: MarkedToken): string {
  switch (token.type) {
    case 'text':
      return decodeEntities(token.text);
    case 'escape':
      return decodeEntities(token.text);
    default:
      return token.raw;
  }
}

/** Tokens that only give words; those that stand in a row are joined before addresses in them are looked for. */
const isWords = (token: MarkedToken): boolean => toElement(token) === undefined && !nested(token);

const nested = (token: MarkedToken): readonly Token[] | undefined => (token.type === 'text' ? token.tokens : undefined);

function toElement(token: MarkedToken): string | undefined {
  switch (token.type) {
    case 'strong':
      return `<strong>${toInlineHtml(token.tokens)}</strong>`;
    case 'br':
      return '<br>';
    case 'link':
      return SAFE_TARGET.test(token.href)
        ? `<a href="${escapeHtml(token.href)}">${toInlineHtml(token.tokens)}</a>`
        : undefined;
    default:
      return undefined;
  }
}

/** HTML of inline tokens. Tags are shown as text, all but an empty anchor `<a id="…"></a>`. */
export function toInlineHtml(tokens: readonly Token[]): string {
  let html = '';
  let words = '';
  const flush = (): void => {
    html += toTextHtml(words);
    words = '';
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as MarkedToken;
    const id = toAnchor(tokens, index);
    if (isWords(token) && id === undefined) {
      words += toCharacters(token);
      continue;
    }
    flush();
    if (id === undefined) html += toElement(token) ?? toInlineHtml(nested(token) ?? []);
    else {
      html += `<a id="${id}"></a>`;
      index += 1;
    }
  }
  flush();
  return html;
}

/** The id of an empty anchor that begins at a token. */
export function toAnchor(tokens: readonly Token[], index: number): string | undefined {
  const [open, close] = [tokens[index], tokens[index + 1]];
  return open?.type === 'html' && close?.type === 'html' && close.raw === '</a>'
    ? ANCHOR.exec(open.raw)?.[1]
    : undefined;
}

/** The words alone; a line break is `\n`. */
export function toPlainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return '\n';
      if (token.type === 'html') return '';
      const inner = (token as Tokens.Generic).tokens;
      return inner ? toPlainText(inner) : toCharacters(token as MarkedToken);
    })
    .join('');
}
