/**
 * Tables. The parser writes them as HTML in one strict form; they are read into cells and written anew, so that no other
 * tag or attribute gets through: what does not fit the form is shown as text.
 */
import { decodeEntities, escapeHtml, toTextHtml } from './text.ts';

interface TableCell {
  readonly tag: 'th' | 'td';
  readonly attributes: Readonly<Record<string, string>>;
  /** Words; a line break is `\n`. */
  text: string;
}

interface TableRow {
  readonly group: boolean;
  readonly cells: TableCell[];
}

export interface HtmlTable {
  readonly id: string | undefined;
  caption: string | undefined;
  readonly head: TableRow[];
  readonly body: TableRow[];
}

interface Tag {
  readonly raw: string;
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

const SPAN = /^[1-9]\d{0,2}$/;

/** Which attributes each tag may carry, and their values. */
const FORM: Record<string, Record<string, RegExp>> = {
  table: { id: /^[a-z0-9][a-z0-9-]*$/ },
  caption: {},
  thead: {},
  tbody: {},
  tr: { class: /^group$/ },
  th: { scope: /^(?:col|row|colgroup)$/, colspan: SPAN, rowspan: SPAN },
  td: { class: /^number$/, colspan: SPAN, rowspan: SPAN },
  br: {},
};

const TAG = /<(\/?)([a-z]{2,7})((?: [a-z]{2,8}="[^"<>]{0,80}")*)>/g;

/** A tag of the strict form, or undefined. */
function toTag([raw, slash = '', name = '', list = '']: RegExpExecArray): Tag | undefined {
  const form = FORM[name];
  const pairs = [...list.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value] as const);
  const fits = form !== undefined && pairs.every(([key, value]) => form[key]?.test(value) === true);
  if (!fits || (slash !== '' && pairs.length > 0)) return undefined;
  return { raw, name, closing: slash !== '', attributes: Object.fromEntries(pairs) };
}

/** What a block of HTML holds, in its order: tables, and text that stands outside of them. */
export type HtmlPart = { readonly table: HtmlTable } | { readonly text: string };

/** Reads tags one after another; knows where it stands: in a table, in its head, in a row, in a cell. */
class TableReader {
  readonly parts: HtmlPart[] = [];
  private table: HtmlTable | undefined;
  private rows: TableRow[] | undefined;
  private cell: TableCell | undefined;
  private inCaption = false;

  addText(text: string): void {
    if (this.cell) this.cell.text += text.replaceAll('\n', ' ');
    else if (this.table && this.inCaption) this.table.caption = (this.table.caption ?? '') + text;
    else if (text.trim() !== '') this.parts.push({ text: text.trim() });
  }

  addTag(tag: Tag): void {
    if (!(tag.closing ? this.close(tag.name) : this.open(tag))) this.addText(tag.raw);
  }

  private open({ name, attributes }: Tag): boolean {
    if (name === 'table') return this.openTable(attributes['id']);
    if (!this.table) return false;
    if (name === 'br') return this.addBreak();
    if (name === 'caption') return (this.inCaption = true);
    if (name === 'thead' || name === 'tbody')
      return this.openRows(name === 'thead' ? this.table.head : this.table.body);
    if (name === 'tr') return this.openRow(attributes['class'] === 'group');
    return this.openCell(name === 'th' ? 'th' : 'td', attributes);
  }

  private openTable(id: string | undefined): boolean {
    if (this.table) return false;
    this.table = { id, caption: undefined, head: [], body: [] };
    this.rows = this.table.body;
    this.parts.push({ table: this.table });
    return true;
  }

  private openRows(rows: TableRow[]): boolean {
    this.rows = rows;
    this.cell = undefined;
    return true;
  }

  private openRow(group: boolean): boolean {
    this.cell = undefined;
    this.inCaption = false;
    return this.rows !== undefined && this.rows.push({ group, cells: [] }) > 0;
  }

  private openCell(tag: 'th' | 'td', attributes: TableCell['attributes']): boolean {
    const row = this.rows?.at(-1);
    if (!row) return false;
    this.cell = { tag, attributes, text: '' };
    return row.cells.push(this.cell) > 0;
  }

  private addBreak(): boolean {
    if (this.cell) this.cell.text += '\n';
    return this.cell !== undefined;
  }

  private close(name: string): boolean {
    if (!this.table) return false;
    if (name === 'br') return false;
    this.cell = undefined;
    if (name === 'caption') this.inCaption = false;
    if (name === 'table') this.table = this.rows = undefined;
    return true;
  }
}

/** Reads a block of HTML: tables of the strict form, everything else as text. */
export function toHtmlParts(html: string): HtmlPart[] {
  const reader = new TableReader();
  let end = 0;
  for (const found of html.matchAll(TAG)) {
    const tag = toTag(found);
    if (!tag) continue;
    reader.addText(decodeEntities(html.slice(end, found.index)));
    reader.addTag(tag);
    end = found.index + found[0].length;
  }
  reader.addText(decodeEntities(html.slice(end)));
  return reader.parts;
}

/** An empty header cell names nothing: it is a plain cell to those who hear the table. */
function toCellHtml({ tag, attributes, text }: TableCell): string {
  const name = text.trim() === '' ? 'td' : tag;
  const list = Object.entries(attributes).filter(([key]) => name === 'th' || key !== 'scope');
  const shown = list.map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('');
  return `<${name}${shown}>${text.trim().split('\n').map(toTextHtml).join('<br>')}</${name}>`;
}

const toRowHtml = ({ group, cells }: TableRow): string =>
  `<tr${group ? ' class="group"' : ''}>${cells.map(toCellHtml).join('')}</tr>`;

const toRowsHtml = (tag: 'thead' | 'tbody', rows: readonly TableRow[]): string =>
  rows.length === 0 ? '' : `<${tag}>${rows.map(toRowHtml).join('')}</${tag}>`;

/** Columns that a row fills. */
const toWidth = ({ cells }: TableRow): number =>
  cells.reduce((sum, { attributes }) => sum + Number(attributes['colspan'] ?? 1), 0);

/** On a narrow screen a table of many columns scrolls before its cells become too narrow to read. */
function toWidthClass(rows: readonly TableRow[]): string {
  const columns = Math.max(0, ...rows.map(toWidth));
  return columns > 7 ? ' class="wider"' : columns > 4 ? ' class="wide"' : '';
}

export interface TableSetting {
  /** What a table without caption is called by those who hear the page. */
  readonly name: string;
  /** Words of the heading that it stands under: a caption that says the same again is heard, not seen. */
  readonly heading: string;
}

/** The ways to the table: as data, a file beside the page named by the table's id, and to its place on the page. */
const toTools = (id: string | undefined, name: string): string =>
  id === undefined
    ? ''
    : `<p class="table-tools no-print"><a href="${id}.csv" download aria-label="下载表格（CSV）：${escapeHtml(name)}">下载表格（CSV）</a><a class="permalink" href="#${id}" aria-label="“${escapeHtml(name)}”的链接">#</a></p>`;

/** A table in a region that scrolls by itself when it is wider than the page. */
export function toTableHtml({ id, caption, head, body }: HtmlTable, { name, heading }: TableSetting): string {
  const captionId = id !== undefined && caption !== undefined ? `${id}-caption` : undefined;
  const label = captionId ? `aria-labelledby="${captionId}"` : `aria-label="${escapeHtml(caption?.trim() ?? name)}"`;
  const idOf = (value: string | undefined): string => (value === undefined ? '' : ` id="${value}"`);
  const hidden = caption !== undefined && heading.endsWith(caption.trim()) ? ' class="visually-hidden"' : '';
  const captionHtml =
    caption === undefined ? '' : `<caption${idOf(captionId)}${hidden}>${toTextHtml(caption.trim())}</caption>`;
  const rows = captionHtml + toRowsHtml('thead', head) + toRowsHtml('tbody', body);
  const table = `<table${idOf(id)}${toWidthClass([...head, ...body])}>${rows}</table>`;
  return `<div class="table" role="region" tabindex="0" ${label}>${table}</div>${toTools(id, caption?.trim() ?? name)}`;
}
