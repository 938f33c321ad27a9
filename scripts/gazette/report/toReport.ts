import type { GazetteData } from '../../../src/lib/schema.ts';
import { escapeMarkdown } from '../output/escapeMarkdown.ts';
import type { Archive } from '../pipeline.ts';
import type { Diagnostic } from '../types.ts';
import { findingOf, groupByCode, URGENCIES, type Urgency } from './findings.ts';
import { hidePersonalData } from './hidePersonalData.ts';
import { mergeLateDates } from './mergeLateDates.ts';
import { toItem } from './toItem.ts';
import { toOverview } from './toOverview.ts';
import { toRecord } from './toRecord.ts';
import { type ReportedIssue, toReportedIssues } from './toReportedIssues.ts';

/** Where the report lies, from the archive's root. */
export const REPORT_PATH = 'report.md';

const HEAD = [
  '# 编辑报告',
  '',
  '这份报告由 `npm run content` 和 `npm run import` 写成，不用手改：改正 `source` 里的原文，再运行一次 `npm run content`，改好的就不再列出。',
  '“先看”的，记录可能有误；“再看”的，要由编辑拿主意；“备查”的，程序已经处理。位置写作“文件:行号”。个人信息在这里也已遮盖。',
];

const NOTHING = { first: '没有要先看的。', next: '没有要再看的。', record: '没有自动处理过的文字。' } as const;

/**
 * The editor's report: markdown in Chinese that lists by urgency, issue by issue, what to look at in the texts and how
 * to mend it. Never holds personal data. The same archive gives the same bytes.
 * @param diagnostics all that the stages have told of this archive
 * @param gazettes names of the gazettes, by id
 */
export function toReport(
  archive: Pick<Archive, 'issues' | 'coverage'>,
  diagnostics: readonly Diagnostic[],
  gazettes: Readonly<Record<string, Pick<GazetteData, 'name'>>>,
): string {
  const issues = archive.issues.map(({ issue }) => issue);
  const texts = new Map(issues.map(({ source }) => [source.path, source.text]));
  const shown = mergeLateDates(hidePersonalData(diagnostics, texts), issues);
  const reported = toReportedIssues(archive, shown, gazettes);
  const lines = [
    ...HEAD,
    '',
    ...toOverview(reported),
    ...toSection('first', reported, toList),
    ...toSection('next', reported, toList),
    ...toSection('record', reported, toRecord),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is of one urgency: under the name of each issue what `list` makes of it, then how to mend each kind, once. */
function toSection(
  urgency: Urgency,
  issues: readonly ReportedIssue[],
  list: (diagnostics: readonly Diagnostic[]) => string[],
): string[] {
  const isMeant = (diagnostic: Diagnostic) => findingOf(diagnostic).urgency === urgency;
  const meant = issues.map((issue) => ({ ...issue, diagnostics: issue.diagnostics.filter(isMeant) }));
  const concerned = meant.filter(({ diagnostics }) => diagnostics.length > 0);
  const heading = ['', `## ${URGENCIES[urgency]}`, ''];
  if (concerned.length === 0) return [...heading, NOTHING[urgency]];
  const lists = concerned.flatMap(({ name, diagnostics }) => [
    `### ${escapeMarkdown(name)}`,
    '',
    ...list(diagnostics),
    '',
  ]);
  return [...heading, ...lists, ...toHelps(concerned.flatMap(({ diagnostics }) => diagnostics))];
}

function toList(diagnostics: readonly Diagnostic[]): string[] {
  return groupByCode(diagnostics).flatMap(([code, group]) => {
    const [first] = group;
    return [`- ${first ? findingOf(first).name : code}`, ...group.map((one) => `  ${toItem(one, one.message)}`)];
  });
}

/** How to mend what was listed, once for each code. */
function toHelps(diagnostics: readonly Diagnostic[]): string[] {
  const items = groupByCode(diagnostics).flatMap(([, [first]]) =>
    first ? [`- ${findingOf(first).name}（\`${first.code}\`）：${escapeMarkdown(first.help, false)}`] : [],
  );
  return ['### 怎样改', '', ...items];
}
