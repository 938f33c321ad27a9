/**
 * The contract between the build scripts and the site: the front matter of `content/issues/**.md` and
 * `content/documents/**.md`, and the editor's own files `content/site.yaml` and `content/gazettes/*.yaml`.
 * The build scripts write what these schemas accept; the site reads nothing else.
 * The table in `scripts/gazette/README.md` is the twin of this file: change both together.
 */
import { z } from 'astro/zod';

/** A calendar day as YAML and our writer spell it: `2021-09-09`. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期要写成 2021-09-09 的样子');

/** An anchor inside a page, made from labels (`s1-2-3`, `art10`, `a2-t1`, `d2021-07-05`). */
const anchor = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** How one document names another: 废止, 宣布失效, 修改, 根据/按照/贯彻落实, any other. */
export const REFERENCE_TYPES = ['repeals', 'invalidates', 'amends', 'implements', 'cites'] as const;

const source = z.strictObject({
  /** Path of the source text, from the archive's root, with `/`: `source/qinghe/2021-3.txt`. */
  path: z.string(),
  /** First and last line of the source text, from 1. */
  lines: z.tuple([z.number().int().positive(), z.number().int().positive()]),
  /** SHA-256 (hex) of the source file's bytes as they stand in `content/source/`. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const attachment = z.strictObject({
  /** 附件 as printed, without spaces: `附件1`, `附件3-1`, `附件`. */
  label: z.string(),
  title: z.string().optional(),
  anchor,
});

const reference = z.strictObject({
  type: z.enum(REFERENCE_TYPES),
  number: z.string().optional(),
  title: z.string().optional(),
  /** Whether the term (有效期) of the other document is prolonged here, and its new last day where that is printed. */
  prolongs: z.boolean().optional(),
  until: day.optional(),
  /** Whether this document says that the other continues to hold (继续有效). */
  confirms: z.boolean().optional(),
  /** Where in this document the reference stands. */
  anchor: anchor.optional(),
  /** The sentence that names the other document. */
  quote: z.string(),
});

const validity = z.strictObject({
  /** 施行: a day, or `issue` for 自印发（公布、发布）之日起. */
  from: z.union([day, z.literal('issue')]).optional(),
  /** Days that pass after `from`: 自公布之日起30日后施行. */
  wait: z.number().int().positive().optional(),
  /** 有效期五年, 试行两年, in months. */
  months: z.number().int().positive().optional(),
  /** The last day: 有效期至2025年12月31日. */
  until: day.optional(),
  /** true for 试行, 暂行. */
  trial: z.boolean().optional(),
  anchor: anchor.optional(),
  /** The sentence that says so. */
  quote: z.string(),
});

const appointment = z.strictObject({
  name: z.string(),
  action: z.enum(['appoint', 'remove']),
  post: z.string(),
  /** true for 兼任. */
  concurrent: z.boolean().optional(),
  anchor,
});

const event = z.strictObject({ date: day, end: day.optional(), anchor });

/** Front matter of `content/documents/<gazette>/<series>/<year>/<serial>.md`: a 公文. */
export const documentSchema = z.strictObject({
  /** 标题, joined, without the spaces that come from line breaks. */
  title: z.string().min(1),
  /** 发文字号: `青政发〔2021〕56号`. */
  number: z.string().optional(),
  /** 发文机关（署名）, as printed. */
  issuers: z.array(z.string()).default([]),
  /** 成文日期. */
  date: day.optional(),
  /** 主送机关, as printed. */
  addressee: z.string().optional(),
  /** 文种. */
  kind: z.string(),
  /** 栏目: the heading of the table of contents that the document stands under. */
  section: z.string().optional(),
  /** 公开属性. */
  disclosure: z.string().optional(),
  /** Id of the issue, `qinghe/2021/3`: its file is `issues/<id>.md`. */
  issue: z.string(),
  /** Place in the issue, from 1. */
  position: z.number().int().positive(),
  /** 被印发的正文: title of the text that a notice issues. */
  enclosed: z.string().optional(),
  attachments: z.array(attachment).default([]),
  references: z.array(reference).default([]),
  /** 施行日期 and 有效期, as the document itself says them; the days are computed by the site. */
  validity: z.array(validity).default([]),
  appointments: z.array(appointment).default([]),
  events: z.array(event).default([]),
  /** 略去: words that print repeats (headers after a page break, page numbers) and the page does not show again. */
  omitted: z.array(z.strictObject({ line: z.number().int().positive(), text: z.string() })).default([]),
  source,
});

const contentsEntry = z.strictObject({
  section: z.string().optional(),
  title: z.string(),
  number: z.string().optional(),
  page: z.number().int().optional(),
});

/** Front matter of `content/issues/<gazette>/<year>/<n>.md`: one issue (期) of a gazette. */
export const issueSchema = z.strictObject({
  /** Name of the gazette: 青禾县人民政府公报. */
  gazette: z.string(),
  authority: z.string().optional(),
  year: z.number().int().optional(),
  number: z.number().int().optional(),
  /** 总期. */
  totalNumber: z.number().int().optional(),
  /** 出版日期. */
  published: day.optional(),
  /** 季刊, 双月刊, 月刊 … */
  frequency: z.string().optional(),
  /** 主编, 地址, 电话 … as printed. */
  imprint: z.record(z.string(), z.string()).default({}),
  /** The printed table of contents. */
  contents: z.array(contentsEntry).default([]),
  /** Lines of the source whose documents were withdrawn: they are shown nowhere. */
  withdrawn: z.array(source.shape.lines).default([]),
  source,
});

/** `content/gazettes/<id>.yaml`. The file's name is the id and the first part of every address. */
export const gazetteSchema = z.strictObject({
  name: z.string(),
  authority: z.string().optional(),
  description: z.string().optional(),
});

/** `content/site.yaml`: everything that an editor sets. */
/** An archive on another host, that the search page searches too. */
const memberSchema = z.strictObject({
  name: z.string().min(1),
  /** Address of its first page. */
  url: z.url({ protocol: /^https?$/ }),
});

export const siteSchema = z.strictObject({
  /** Name of the archive, in the head of every page. */
  name: z.string(),
  description: z.string().default(''),
  /** Scheme and host that the archive is published at: `https://gongbao.example.gov.cn`. */
  url: z.url().default('http://localhost:4321'),
  /** Folder below that host, `/` or `/gongbao/`. */
  base: z
    .string()
    .regex(/^\/(?:.*\/)?$/, '要以“/”开头和结尾，如 /gongbao/')
    .default('/'),
  publisher: z.string().optional(),
  contact: z.string().optional(),
  /** A sentence for the top of every page, such as that the archive is a sample. */
  notice: z.string().optional(),
  /** Main colour, `#8f1d21`. */
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#9b1c1f'),
  /** 网站标识码; printed only where it is set. */
  siteIdCode: z.string().optional(),
  /** false leaves people out of indexes. */
  people: z.boolean().default(true),
  /** What is done with personal data that is found in the text. */
  privacy: z.enum(['mask', 'report', 'off']).default('mask'),
  /** The day that 效力状态 is of; without it the last day on which an issue was published. */
  asOf: day.optional(),
  /** Mends of recognition slips that are switched off, by the name of their rule. */
  corrections: z.record(z.string(), z.boolean()).default({}),
  /** Other archives that are searched with this one. */
  federation: z
    .array(memberSchema)
    .refine((members) => new Set(members.map(({ url }) => url)).size === members.length, '同一网址写了两次')
    .default([]),
});

export type DocumentData = z.infer<typeof documentSchema>;
export type IssueData = z.infer<typeof issueSchema>;
export type GazetteData = z.infer<typeof gazetteSchema>;
export type SiteData = z.infer<typeof siteSchema>;
export type ReferenceType = (typeof REFERENCE_TYPES)[number];
