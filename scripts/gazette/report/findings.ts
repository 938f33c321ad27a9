import type { DOCUMENT_DIAGNOSTICS } from '../diagnostics/document.ts';
import type { ISSUE_DIAGNOSTICS } from '../diagnostics/issue.ts';
import type { RELATION_DIAGNOSTICS } from '../diagnostics/relations.ts';
import type { TABLE_DIAGNOSTICS } from '../diagnostics/table.ts';
import type { Diagnostic, Severity } from '../types.ts';

/** How soon an editor should look: the record may be wrong; a decision is due; only for reference. */
export type Urgency = 'first' | 'next' | 'record';

/** What the editor's report calls each urgency, most urgent first. */
export const URGENCIES = { first: '先看', next: '再看', record: '备查' } as const satisfies Record<Urgency, string>;

export interface Finding {
  readonly urgency: Urgency;
  /** A few words for lists and counts; the sentence is the diagnostic's message. */
  readonly name: string;
}

type Code =
  | keyof typeof ISSUE_DIAGNOSTICS
  | keyof typeof DOCUMENT_DIAGNOSTICS
  | keyof typeof RELATION_DIAGNOSTICS
  | keyof typeof TABLE_DIAGNOSTICS;

/** Every code of the catalogue: how urgent it is and its short name. The report lists them in this order. */
export const FINDINGS = {
  'lost-words': { urgency: 'first', name: '文字没有归入页面' },
  'no-documents': { urgency: 'first', name: '没有读到文件' },
  'unknown-gazette': { urgency: 'first', name: '不知是哪种公报' },
  'doubled-issue': { urgency: 'first', name: '一期有两份文字' },
  'bad-settings': { urgency: 'first', name: '开头的设置有误' },
  'status-unknown': { urgency: 'first', name: 'status.yaml 中的文件不明' },
  'status-ambiguous': { urgency: 'first', name: 'status.yaml 中的文件不止一件' },
  'status-doubled': { urgency: 'first', name: 'status.yaml 中重复' },
  'status-denied': { urgency: 'first', name: 'status.yaml 与原文矛盾' },
  'status-differs': { urgency: 'first', name: 'status.yaml 的日期与原文不同' },
  'repeals-later': { urgency: 'first', name: '废止了成文更晚的文件' },
  'number-of-another': { urgency: 'first', name: '引用的文号与标题不合' },
  'absent-document': { urgency: 'first', name: '目录有、正文无' },
  'unread-lines': { urgency: 'first', name: '正文前有未归入的行' },
  'missing-title': { urgency: 'first', name: '缺标题' },
  'unclear-title': { urgency: 'first', name: '标题可能不完整' },
  'missing-date': { urgency: 'first', name: '缺成文日期' },
  'missing-issuer': { urgency: 'first', name: '缺发文机关' },
  'doubled-number': { urgency: 'first', name: '发文字号重复' },
  'same-pinyin': { urgency: 'first', name: '机关代字拼音相同' },
  'odd-number': { urgency: 'first', name: '发文字号与日期不合' },
  'number-out-of-series': { urgency: 'first', name: '发文字号远离同类' },
  'missing-attachment': { urgency: 'first', name: '附件没有找到' },
  'table-shifted-row': { urgency: 'first', name: '表格行错位' },
  'table-sum': { urgency: 'first', name: '合计不符' },
  'table-number-gap': { urgency: 'first', name: '表格序号有缺' },
  'table-number-doubled': { urgency: 'first', name: '表格序号重复' },
  'personal-data': { urgency: 'next', name: '个人信息没有遮盖' },
  'masked-personal-data': { urgency: 'next', name: '个人信息已遮盖' },
  'late-date': { urgency: 'next', name: '成文日期晚于出版日期' },
  'unknown-issue': { urgency: 'next', name: '期号不明' },
  'assumed-gazette': { urgency: 'next', name: '公报名称不明' },
  'ambiguous-reference': { urgency: 'next', name: '引用的文件不止一件' },
  'unlisted-document': { urgency: 'next', name: '正文有、目录无' },
  mended: { urgency: 'record', name: '自动更正' },
  'table-row-set-right': { urgency: 'record', name: '错位的表格行已归位' },
  'table-cell-joined': { urgency: 'record', name: '切断的单元格已接上' },
  'withdrawn-document': { urgency: 'record', name: '已撤下' },
  'running-line': { urgency: 'record', name: '页码、页眉没有放进正文' },
  'running-title': { urgency: 'record', name: '栏目标题没有放进正文' },
  'repeated-title': { urgency: 'record', name: '重复的标题没有再次显示' },
  'status-same': { urgency: 'record', name: 'status.yaml 中多余' },
  'merged-cell': { urgency: 'record', name: '跨页重复的表格文字已合并' },
} as const satisfies Record<Code, Finding>;

const BY_CODE: ReadonlyMap<string, Finding> = new Map(Object.entries(FINDINGS));
const ORDER: ReadonlyMap<string, number> = new Map(Object.keys(FINDINGS).map((code, at) => [code, at]));
const BY_SEVERITY = { error: 'first', warning: 'next', info: 'record' } as const satisfies Record<Severity, Urgency>;

/** Urgency and short name of a diagnostic. An error comes first whatever its code; one without an entry shows its code. */
export function findingOf({ code, severity }: Pick<Diagnostic, 'code' | 'severity'>): Finding {
  const { urgency, name } = BY_CODE.get(code) ?? { urgency: BY_SEVERITY[severity], name: code };
  return { urgency: severity === 'error' ? 'first' : urgency, name };
}

/** Place of a code in the report's order; codes without an entry (`not-text-…`) come first. */
export function orderOf(code: string): number {
  return ORDER.get(code) ?? -1;
}

/** Diagnostics in groups of one code, the codes in the report's order, in a group the lines of each file in order. */
export function groupByCode(diagnostics: readonly Diagnostic[]): (readonly [string, readonly Diagnostic[]])[] {
  const groups = Map.groupBy([...diagnostics].sort(byPlace), ({ code }) => code);
  return [...groups].sort(([a], [b]) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1));
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  return (a.column ?? 0) - (b.column ?? 0) || (a.message < b.message ? -1 : a.message > b.message ? 1 : 0);
}
