import { escapeMarkdown } from '../output/escapeMarkdown.ts';
import type { Diagnostic } from '../types.ts';
import { findingOf, type Urgency } from './findings.ts';
import type { ReportedIssue } from './toReportedIssues.ts';
import { toPercent } from './toCounts.ts';

const HEAD = '| 期 | 公文 | 附件 | 表格 | 字数 | 已归入页面 | 先看 | 再看 |';
const RULE = '| --- | --: | --: | --: | --: | --: | --: | --: |';

/** A markdown table with a row for each issue: what was found in it, how much of its text, and how much to look at. */
export function toOverview(issues: readonly ReportedIssue[]): string[] {
  return [HEAD, RULE, ...issues.map(toRow)];
}

function toRow({ name, issue, coverage, diagnostics }: ReportedIssue): string {
  const { documents, attachments, tables } = issue?.counts ?? { documents: 0, attachments: 0, tables: 0 };
  const cells = [
    escapeMarkdown(name, false),
    documents,
    attachments,
    tables,
    coverage?.letters ?? 0,
    coverage ? toPercent(coverage) : '—',
    count(diagnostics, 'first'),
    count(diagnostics, 'next'),
  ];
  return `| ${cells.join(' | ')} |`;
}

function count(diagnostics: readonly Diagnostic[], urgency: Urgency): number {
  return diagnostics.filter((diagnostic) => findingOf(diagnostic).urgency === urgency).length;
}
