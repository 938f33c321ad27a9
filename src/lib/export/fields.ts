/**
 * What each key of the JSON of a document and of an issue means: the source of the JSON Schemas and of the tables on the
 * data page.
 */

import { STATUS_LABELS } from '../validity/status.ts';

type FieldType = 'string' | 'integer' | 'boolean' | 'object' | 'array';

export interface Field {
  readonly name: string;
  /** In the field's own words: 发文字号. */
  readonly title: string;
  readonly type: FieldType;
  /** What the title does not say. */
  readonly note?: string;
  /** Whether the key is always there. */
  readonly required?: boolean;
  readonly format?: 'date' | 'uri';
  /** Keys of the object, or of each object of the list; absent for a list of strings. */
  readonly fields?: readonly Field[];
}

const text = (name: string, title: string, rest: Partial<Field> = {}): Field => ({
  name,
  title,
  type: 'string',
  ...rest,
});
const list = (name: string, title: string, fields?: readonly Field[], rest: Partial<Field> = {}): Field => ({
  name,
  title,
  type: 'array',
  ...(fields ? { fields } : {}),
  ...rest,
});
const object = (name: string, title: string, fields: readonly Field[], rest: Partial<Field> = {}): Field => ({
  name,
  title,
  type: 'object',
  fields,
  ...rest,
});
const whole = (name: string, title: string, rest: Partial<Field> = {}): Field => ({
  name,
  title,
  type: 'integer',
  ...rest,
});

const id = text('id', '代号', { note: '永久地址中的路径，首尾不带“/”', required: true });
const url = text('url', '永久地址', { format: 'uri', required: true });
const anchor = text('anchor', '锚点', { note: '永久地址加“#”加锚点，指向这一段' });
const type = text('type', '关系', {
  note: 'repeals 废止、invalidates 宣布失效、amends 修改、implements 依据、cites 提及',
  required: true,
});
const quote = text('quote', '原句', { required: true });

const name: readonly Field[] = [
  id,
  url,
  text('title', '标题', { required: true }),
  text('number', '发文字号'),
  text('date', '成文日期', { format: 'date' }),
];

const status = object(
  'status',
  '效力状态',
  [
    text('code', '代码', {
      note: Object.entries(STATUS_LABELS)
        .map((pair) => pair.join(' '))
        .join('、'),
      required: true,
    }),
    text('label', '名称', { required: true }),
    text('asOf', '截至（效力随日期而变时才有）', { format: 'date' }),
    text('date', '从何日起', { format: 'date' }),
    { name: 'computed', title: '日期是否推算', type: 'boolean', required: true },
    text('effective', '施行日期', { format: 'date' }),
    text('until', '有效期末日', { format: 'date' }),
    object('evidence', '依据', [
      text('quote', '原句', { required: true }),
      object('from', '原句所在的文件', name),
      anchor,
      text('source', '编辑注明的出处'),
    ]),
  ],
  { note: '仅据本库所收文件和编辑说明，不代表现行效力的全部情况', required: true },
);

const validity = list(
  'validity',
  '文件自身写明的施行和有效期',
  [
    text('from', '施行日期', { note: '日期，或 issue：自印发（公布）之日起' }),
    whole('wait', '其后满几日施行'),
    whole('months', '有效期月数'),
    text('until', '有效期末日', { format: 'date' }),
    { name: 'trial', title: '是否试行', type: 'boolean' },
    anchor,
    text('quote', '原句', { required: true }),
  ],
  { required: true },
);

const gazette = object('gazette', '公报', [id, url, text('name', '刊名', { required: true })], { required: true });

const source = object(
  'source',
  '来源文本',
  [
    text('path', '文件', { required: true }),
    list('lines', '首行和末行', undefined, { note: '两个整数，从 1 起', required: true }),
    text('sha256', 'SHA-256', { note: '收到的文件的校验值', required: true }),
  ],
  { required: true },
);

const file = (key: string, title: string): Field => text(key, title, { format: 'uri', required: true });

/** Keys of `document.json`, in their order; a line of JSON Lines has the same. */
export const DOCUMENT_FIELDS: readonly Field[] = [
  id,
  url,
  text('title', '标题', { required: true }),
  text('number', '发文字号'),
  list('issuers', '发文机关（署名）', undefined, { required: true }),
  text('date', '成文日期', { format: 'date' }),
  text('addressee', '主送机关'),
  text('kind', '文种', { required: true }),
  text('section', '栏目'),
  text('disclosure', '公开属性'),
  text('enclosed', '被印发的正文的标题'),
  list('attachments', '附件', [text('label', '序号', { required: true }), text('title', '标题'), anchor], {
    required: true,
  }),
  list(
    'events',
    '大事记条目',
    [text('date', '日期', { format: 'date', required: true }), text('end', '末日', { format: 'date' }), anchor],
    { required: true },
  ),
  validity,
  status,
  gazette,
  object(
    'issue',
    '期次',
    [
      id,
      text('url', '永久地址', { format: 'uri' }),
      text('title', '名称'),
      whole('year', '年份'),
      whole('number', '期号'),
      whole('totalNumber', '总期号'),
      text('published', '出版日期', { format: 'date' }),
    ],
    { required: true },
  ),
  whole('position', '在本期中的次序', { required: true }),
  whole('page', '印刷页码', { note: '印刷目录所列' }),
  list(
    'references',
    '引用的文件',
    [
      type,
      text('number', '发文字号'),
      text('title', '标题'),
      anchor,
      quote,
      object('target', '所指文件', name, { note: '在本库的才有' }),
      text('reason', '没有所指文件的原因', {
        note: 'absent 本库没有、ambiguous 不止一件、later 晚于本文件、mismatch 文号与标题不符、self 指本文件',
      }),
      list('candidates', '可能所指的文件', name),
    ],
    { required: true },
  ),
  list('referencedBy', '引用本文件的文件', [type, object('from', '文件', name, { required: true }), anchor, quote], {
    required: true,
  }),
  list(
    'appointments',
    '任免',
    [
      text('name', '姓名', { required: true }),
      text('action', '任或免', { note: 'appoint 任、remove 免', required: true }),
      text('post', '职务', { required: true }),
      { name: 'concurrent', title: '是否兼任', type: 'boolean' },
      anchor,
    ],
    { note: '本库不列人名索引时没有这一项' },
  ),
  list(
    'outline',
    '目次',
    [anchor, whole('level', '级别', { note: '从 2 起', required: true }), text('title', '标题', { required: true })],
    {
      required: true,
    },
  ),
  list('tables', '表格', [anchor, text('caption', '表题')], { required: true }),
  list(
    'omitted',
    '分页时重复、不再显示的文字',
    [whole('line', '来源文本的行号', { required: true }), text('text', '文字', { required: true })],
    {
      required: true,
    },
  ),
  source,
  object(
    'files',
    '文件下载',
    [
      file('markdown', 'Markdown'),
      file('text', '纯文本'),
      file('json', 'JSON'),
      list('tables', '表格（CSV）', undefined, { required: true }),
    ],
    { required: true },
  ),
  text('text', '全文', { note: '纯文本：段落之间空一行，表格各列以制表符分隔', required: true }),
];

/** Keys of `issue.json`, in their order. */
export const ISSUE_FIELDS: readonly Field[] = [
  id,
  url,
  text('title', '名称', { required: true }),
  gazette,
  text('authority', '发布机关'),
  whole('year', '年份'),
  whole('number', '期号'),
  whole('totalNumber', '总期号'),
  text('published', '出版日期', { format: 'date' }),
  text('frequency', '刊期'),
  { name: 'imprint', title: '版本信息', type: 'object', note: '版权页所印各项，键和值都照印', required: true },
  list(
    'contents',
    '印刷目录',
    [
      text('section', '栏目'),
      text('title', '标题', { required: true }),
      text('number', '发文字号'),
      whole('page', '页码'),
    ],
    { required: true },
  ),
  source,
  object('files', '文件下载', [file('json', 'JSON'), file('text', '纯文本'), file('zip', '压缩包')], {
    required: true,
  }),
  list('documents', '文件', DOCUMENT_FIELDS, { note: '按刊登次序，各项与单件文件的 JSON 相同', required: true }),
];
