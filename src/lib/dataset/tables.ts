/** The tables of the open data: what each column holds, and how a row is made of a document. Types after Table Schema. */
import type { Archive, ArchiveDocument, Issue } from '../archive/model.ts';
import { findPrintedPage } from '../archive/toContents.ts';
import { issueTitle } from '../titles.ts';
import { href, toAbsolute } from '../urls.ts';
import { statusOf } from '../validity/status.ts';

export interface Column<Row> {
  readonly name: string;
  /** In the field's own words. */
  readonly title: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'date';
  readonly value: (row: Row) => string | number | boolean | undefined;
}

export interface Table<Row> {
  /** Part of the file's name. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column<Row>[];
}

type Value = Column<unknown>['value'];

const column = <Row>(
  name: string,
  title: string,
  value: (row: Row) => ReturnType<Value>,
  type: Column<Row>['type'] = 'string',
): Column<Row> => ({ name, title, type, value });

/** Several in one cell. */
const join = (list: readonly string[]): string => list.join('；');

interface DocumentRow {
  readonly archive: Archive;
  readonly document: ArchiveDocument;
}

const toUrl = ({ site }: Archive, address: string): string => toAbsolute(site.url, href(address));

const DOCUMENT_COLUMNS: readonly Column<DocumentRow>[] = [
  column('id', '代号', ({ document }) => document.id),
  column('url', '永久地址', ({ archive, document }) => toUrl(archive, document.id)),
  column('title', '标题', ({ document }) => document.data.title),
  column('number', '发文字号', ({ document }) => document.data.number),
  column('kind', '文种', ({ document }) => document.data.kind),
  column('issuers', '发文机关（署名）', ({ document }) => join(document.data.issuers)),
  column('date', '成文日期', ({ document }) => document.data.date, 'date'),
  column('addressee', '主送机关', ({ document }) => document.data.addressee),
  column('section', '栏目', ({ document }) => document.data.section),
  column('disclosure', '公开属性', ({ document }) => document.data.disclosure),
  column('enclosed', '被印发的正文', ({ document }) => document.data.enclosed),
  column('attachments', '附件', ({ document }) =>
    join(document.data.attachments.map(({ label, title }) => [label, title].filter(Boolean).join(' '))),
  ),
  column('status', '效力状态', ({ archive, document }) => statusOf(document, archive).label),
  column('status_date', '状态起日', ({ archive, document }) => statusOf(document, archive).date, 'date'),
  column('gazette', '公报', ({ document }) => document.gazette.data.name),
  column('issue', '期次', ({ document }) => document.data.issue),
  column('published', '出版日期', ({ document }) => document.issue?.data.published, 'date'),
  column('position', '次序', ({ document }) => document.data.position, 'integer'),
  column('page', '印刷页码', ({ document }) => findPrintedPage(document), 'integer'),
  column('source', '来源文本', ({ document }) => document.data.source.path),
  column('first_line', '首行', ({ document }) => document.data.source.lines[0], 'integer'),
  column('last_line', '末行', ({ document }) => document.data.source.lines[1], 'integer'),
  column('source_sha256', '来源文本 SHA-256', ({ document }) => document.data.source.sha256),
];

interface ReferenceRow extends DocumentRow {
  readonly reference: NonNullable<ReturnType<Archive['outgoing']['get']>>[number];
}

const REFERENCE_COLUMNS: readonly Column<ReferenceRow>[] = [
  column('document', '文件', ({ document }) => document.id),
  column('document_number', '文件的发文字号', ({ document }) => document.data.number),
  column('type', '关系', ({ reference }) => reference.type),
  column('number', '所引文号', ({ reference }) => reference.number),
  column('title', '所引标题', ({ reference }) => reference.title),
  column('target', '所指文件', ({ reference }) => reference.target?.id),
  column('anchor', '锚点', ({ reference }) => reference.anchor),
  column('quote', '原句', ({ reference }) => reference.quote),
];

interface AppointmentRow extends DocumentRow {
  readonly appointment: ArchiveDocument['data']['appointments'][number];
}

const APPOINTMENT_COLUMNS: readonly Column<AppointmentRow>[] = [
  column('document', '文件', ({ document }) => document.id),
  column('date', '成文日期', ({ document }) => document.data.date, 'date'),
  column('name', '姓名', ({ appointment }) => appointment.name),
  column('action', '任免', ({ appointment }) => appointment.action),
  column('post', '职务', ({ appointment }) => appointment.post),
  column('concurrent', '兼任', ({ appointment }) => appointment.concurrent ?? false, 'boolean'),
  column('url', '原文', ({ archive, document, appointment }) => toUrl(archive, `${document.id}#${appointment.anchor}`)),
];

interface EventRow extends DocumentRow {
  readonly event: ArchiveDocument['data']['events'][number];
}

const EVENT_COLUMNS: readonly Column<EventRow>[] = [
  column('document', '文件', ({ document }) => document.id),
  column('date', '日期', ({ event }) => event.date, 'date'),
  column('end', '末日', ({ event }) => event.end, 'date'),
  column('url', '原文', ({ archive, document, event }) => toUrl(archive, `${document.id}#${event.anchor}`)),
];

interface IssueRow {
  readonly archive: Archive;
  readonly issue: Issue;
}

const ISSUE_COLUMNS: readonly Column<IssueRow>[] = [
  column('id', '代号', ({ issue }) => issue.id),
  column('url', '永久地址', ({ archive, issue }) => toUrl(archive, issue.id)),
  column('title', '名称', ({ issue }) => issueTitle(issue)),
  column('gazette', '公报', ({ issue }) => issue.gazette.data.name),
  column('year', '年份', ({ issue }) => issue.data.year, 'integer'),
  column('number', '期号', ({ issue }) => issue.data.number, 'integer'),
  column('total_number', '总期号', ({ issue }) => issue.data.totalNumber, 'integer'),
  column('published', '出版日期', ({ issue }) => issue.data.published, 'date'),
  column('frequency', '刊期', ({ issue }) => issue.data.frequency),
  column('documents', '文件数', ({ issue }) => issue.documents.length, 'integer'),
];

export const DOCUMENTS: Table<DocumentRow> = {
  name: 'documents',
  title: '文件目录',
  description: '每件文件一行，不含正文。',
  columns: DOCUMENT_COLUMNS,
};
export const REFERENCES: Table<ReferenceRow> = {
  name: 'references',
  title: '引用关系',
  description: '文件中每一处引用一行。',
  columns: REFERENCE_COLUMNS,
};
export const APPOINTMENTS: Table<AppointmentRow> = {
  name: 'appointments',
  title: '人事任免',
  description: '每条任免一行。',
  columns: APPOINTMENT_COLUMNS,
};
export const EVENTS: Table<EventRow> = {
  name: 'events',
  title: '大事记',
  description: '大事记每条一行，正文见原文。',
  columns: EVENT_COLUMNS,
};
export const ISSUES: Table<IssueRow> = {
  name: 'issues',
  title: '期次目录',
  description: '每期一行。',
  columns: ISSUE_COLUMNS,
};

/** All tables, for their schemas and their description. */
export const TABLES: readonly Table<never>[] = [DOCUMENTS, REFERENCES, APPOINTMENTS, EVENTS, ISSUES];

/** The Table Schema (datapackage.org) of a table. */
export const toTableSchema = ({ columns }: Table<never>) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: columns.map(({ name, title, type }) => ({ name, title, type })),
  missingValues: [''],
});

/** Records of a table: the names of its columns, then its rows. */
export const toTableRecords = <Row>({ columns }: Table<Row>, rows: readonly Row[]): string[][] => [
  columns.map(({ name }) => name),
  ...rows.map((row) => columns.map(({ value }) => String(value(row) ?? ''))),
];
