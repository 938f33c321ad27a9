import type { Ledger } from '../../../src/lib/permalinks/ledger.ts';
import { toMarkdownFile } from '../../../src/lib/frontMatter.ts';
import type { DocumentData, IssueData } from '../../../src/lib/schema.ts';
import { diagnose } from '../diagnostics.ts';
import { toFrontMatter } from '../output/toFrontMatter.ts';
import type { OutputFile, Report, Source } from '../types.ts';

/**
 * The files of an issue (its own first) without those whose address the ledger says is withdrawn. The issue's file says
 * which lines of the source are theirs, so that the page of the text as received leaves them out too.
 */
export function leaveOutWithdrawn(
  files: readonly OutputFile[],
  source: Source,
  { outcomes }: Ledger,
  report: Report,
): readonly OutputFile[] {
  const reasonOf = ({ path }: OutputFile): string | undefined => {
    const outcome = outcomes.get(toAddress(path));
    return outcome?.kind === 'withdrawn' ? outcome.reason : undefined;
  };
  const gone = files.filter((file) => reasonOf(file) !== undefined);
  if (gone.length === 0) return files;
  const lines: [number, number][] = [];
  for (const file of gone) {
    const place = { path: source.path, line: 1 };
    const own = (toMarkdownFile(file.text).data as Pick<DocumentData, 'source'>).source.lines;
    if (file.path.startsWith('documents/')) lines.push([own[0], own[1]]);
    const words = { address: toAddress(file.path), reason: reasonOf(file) ?? '' };
    report(diagnose('withdrawn-document', { ...place, line: own[0] }, words));
  }
  const kept = files.filter((file) => !gone.includes(file));
  return kept.map((file) => (file.path.startsWith('issues/') ? withLines(file, lines) : file));
}

/** `documents/qinghe/qingzhengfa/2023/4.md` → `/qinghe/qingzhengfa/2023/4/`. */
function toAddress(path: string): string {
  return path.replace(/^[^/]+/, '').replace(/\.md$/, '/');
}

function withLines({ path, text }: OutputFile, withdrawn: [number, number][]): OutputFile {
  const { data, body } = toMarkdownFile(text);
  const { source, ...rest } = data as IssueData;
  return { path, text: toFrontMatter({ ...rest, withdrawn, source }, body.replace(/^\n/, '')) };
}
