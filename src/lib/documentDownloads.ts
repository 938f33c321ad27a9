/** The files of a document that its page offers. */
import { documentPath } from './export/exportPaths.ts';
import { findTables } from './tables.ts';

export interface Download {
  readonly name: string;
  /** From the site's base. */
  readonly path: string;
  readonly note: string;
}

/** The whole document in three formats, then its tables; `body` is its markdown. */
export function toDocumentDownloads(id: string, body: string): Download[] {
  const tables = [...findTables(body)].map(([table, { caption }], index) => ({
    name: caption?.trim() ?? `表格 ${index + 1}`,
    path: `${id}/${table}.csv`,
    note: 'CSV，可用 WPS、Excel 打开',
  }));
  return [
    { name: '纯文本', path: documentPath(id, 'txt'), note: 'TXT，UTF-8' },
    { name: '带格式文本', path: documentPath(id, 'md'), note: 'Markdown' },
    { name: '数据', path: documentPath(id, 'json'), note: 'JSON，含著录项、引用关系和正文' },
    ...tables,
  ];
}
