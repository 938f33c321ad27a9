import type { Cell, Row, Table } from './types.ts';

export interface TableHead {
  /** Anchor of the table: `a2-t1`. */
  readonly id?: string;
  readonly caption?: string;
}

/**
 * A table → its HTML in the one form that the site lets through: one `<tr>` a line, no other tags and attributes than
 * those below, text escaped, line breaks in cells as `<br>`. Ends without a line end.
 *
 *     <table id="a2-t1">
 *     <caption>重点任务清单</caption>
 *     <thead>
 *     <tr><th scope="col">序号</th><th scope="col" colspan="2">任务</th></tr>
 *     </thead>
 *     <tbody>
 *     <tr class="group"><th scope="colgroup" colspan="3">一、水利</th></tr>
 *     <tr><td>1</td><td rowspan="2">修渠</td><td class="number">3.5</td></tr>
 *     </tbody>
 *     </table>
 */
export function toTableHtml(table: Table, { id, caption }: TableHead): string {
  return [
    id === undefined ? '<table>' : `<table id="${escapeHtml(id)}">`,
    ...(caption === undefined ? [] : [`<caption>${escapeHtml(caption.replaceAll('\n', ' '))}</caption>`]),
    ...toSection('thead', table.head),
    ...toSection('tbody', table.body),
    '</table>',
  ].join('\n');
}

function toSection(tag: 'thead' | 'tbody', rows: readonly Row[]): string[] {
  return rows.length === 0 ? [] : [`<${tag}>`, ...rows.map(toRowHtml), `</${tag}>`];
}

function toRowHtml(row: Row): string {
  const cells = row.cells.map((cell) => toCell(cell, row.group === true)).join('');
  return `<tr${row.group ? ' class="group"' : ''}>${cells}</tr>`;
}

function toCell(cell: Cell, group: boolean): string {
  const tag = cell.header ? 'th' : 'td';
  const attributes = [
    cell.header && ` scope="${group || (cell.colspan ?? 1) > 1 ? 'colgroup' : 'col'}"`,
    (cell.colspan ?? 1) > 1 && ` colspan="${cell.colspan ?? 1}"`,
    (cell.rowspan ?? 1) > 1 && ` rowspan="${cell.rowspan ?? 1}"`,
    cell.align === 'right' && ' class="number"',
  ].filter((attribute) => typeof attribute === 'string');
  return `<${tag}${attributes.join('')}>${toCellHtml(cell.text)}</${tag}>`;
}

const toCellHtml = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
