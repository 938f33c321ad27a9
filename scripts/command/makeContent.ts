import type { parseSource } from '../gazette/archive/parseSource.ts';
import { type Archive, toArchive, toSource } from '../gazette/pipeline.ts';
import { REPORT_PATH, toReport } from '../gazette/report/toReport.ts';
import type { Diagnostic, OutputFile, Source } from '../gazette/types.ts';
import type { ArchiveFiles } from './readArchive.ts';

export interface Content {
  readonly archive: Archive;
  /** Everything that is generated: the archive's files and the editor's report. */
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether an error was found: nothing may be written then. */
  readonly isWrong: boolean;
}

/**
 * What the editors wrote and received → the generated files, and what there is to say about the texts.
 * @param parse what makes one source's part, where it is not always made anew
 */
export function makeContent(
  { site, gazettes, sources, statements, ledger }: ArchiveFiles,
  parse?: typeof parseSource,
): Content {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const read = sources.map(({ path, bytes }) => toSource(path, bytes, report));
  const known = read.filter((source): source is Source => source !== null);
  const archive = toArchive(known, { gazettes, site, statements, ledger }, report, parse);
  const files = [...archive.files, { path: REPORT_PATH, text: toReport(archive, diagnostics, gazettes) }];
  return { archive, files, diagnostics, isWrong: diagnostics.some(({ severity }) => severity === 'error') };
}
