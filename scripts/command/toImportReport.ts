import type { Issue } from '../gazette/types.ts';
import type { Content } from './makeContent.ts';
import type { PlacedFile } from './placeReceived.ts';
import { countBySeverity } from './printDiagnostics.ts';

/** What an import found in each text, in Chinese, a few lines for each. */
export function toImportReport(
  fresh: readonly PlacedFile[],
  { archive, diagnostics }: Content,
  nameOf: (path: string) => string,
): string[] {
  return fresh.flatMap(({ file, path, encoding, name }) => {
    const entry = archive.issues.find(({ issue }) => issue.source.path === path);
    const found = countBySeverity(diagnostics.filter((diagnostic) => diagnostic.path === path));
    return [
      `${name}${entry ? toIssueName(entry.issue) : ''}`,
      `  来自 ${file}（${encoding.toUpperCase()}），存为 ${nameOf(path)}`,
      ...(entry ? [`  网址 /${entry.id}/`, `  ${countContents(entry.issue)}`] : []),
      ...(found ? [`  ${found}`] : []),
    ];
  });
}

/** `2026年第1期（总第5期）`, as much of it as is known. */
function toIssueName({ head: { year, number, totalNumber } }: Issue): string {
  const parts = [year && `${year}年`, number && `第${number}期`, totalNumber && `（总第${totalNumber}期）`];
  return parts.filter(Boolean).join('') || '（期号不明）';
}

function countContents({ documents }: Issue): string {
  const nodes = documents.flatMap(({ parts }) => parts).flatMap((part) => part.nodes);
  const attachments = documents.flatMap(({ parts }) => parts).filter(({ role }) => role === 'attachment');
  const numbered = documents.filter(({ number }) => number !== undefined);
  const tables = nodes.filter(({ type }) => type === 'table');
  return `公文 ${documents.length} 件（有发文字号的 ${numbered.length} 件），附件 ${attachments.length} 个，表格 ${tables.length} 个`;
}
