import { type Counts, toPercent } from '../gazette/report/toCounts.ts';
import { toIssueName } from '../gazette/report/toIssueName.ts';
import { countByUrgency } from './countByUrgency.ts';
import type { Content } from './makeContent.ts';
import type { PlacedFile } from './placeReceived.ts';

/** What an import found in each text, in Chinese, a few lines for each. */
export function toImportReport(
  fresh: readonly PlacedFile[],
  { archive, diagnostics }: Content,
  nameOf: (path: string) => string,
): string[] {
  return fresh.flatMap(({ file, path, encoding, name }) => {
    const entry = archive.issues.find(({ issue }) => issue.source.path === path);
    const covered = archive.coverage.find((coverage) => coverage.path === path);
    const found = countByUrgency(diagnostics.filter((diagnostic) => diagnostic.path === path));
    return [
      `${name}${entry ? toIssueName(entry.issue) : ''}`,
      `  来自 ${file}（${encoding.toUpperCase()}），存为 ${nameOf(path)}`,
      ...(entry ? [`  网址 /${entry.id}/`, `  ${countContents(entry.issue.counts)}`] : []),
      ...(covered ? [`  文字 ${toPercent(covered)} 已归入页面`] : []),
      ...(found ? [`  ${found}`] : []),
    ];
  });
}

function countContents({ documents, numbered, attachments, tables }: Counts): string {
  return `公文 ${documents} 件（有发文字号的 ${numbered} 件），附件 ${attachments} 个，表格 ${tables} 个`;
}
