import { findContradictions, type Contradiction } from '../../../src/lib/validity/findContradictions.ts';
import { describeProblem, toStated, type StatementProblem } from '../../../src/lib/validity/toStated.ts';
import type { Archive, ArchiveDocument, OutgoingReference } from '../../../src/lib/archive/model.ts';
import { normalizeNumber } from '../../../src/lib/archive/numbers.ts';
import { referenceName } from '../../../src/lib/archive/relationWords.ts';
import type { Statement } from '../../../src/lib/validity/statement.ts';
import { documentLabel } from '../../../src/lib/titles.ts';
import { diagnose } from '../diagnostics.ts';
import type { Report, Source } from '../types.ts';

/** Where editors state what no text says, from the archive's root. */
const STATEMENTS_PATH = 'status.yaml';

/**
 * Tells what an editor should look at in the relations of the whole archive: names that could mean two documents, a
 * document that repeals a later one, a number of a document with quite another title, and statements in status.yaml
 * that do not fit.
 * @param archive as the site derives it
 * @param sources the texts, for the lines
 */
export function checkRelations(
  archive: Archive,
  statements: readonly Statement[],
  sources: readonly Source[],
  report: Report,
): void {
  const lineOf = makeLineOf(sources);
  for (const [document, references] of archive.outgoing)
    for (const reference of references) reportReference(document, reference, lineOf, report);
  const { stated, problems } = toStated(archive.documents, statements);
  for (const problem of problems) reportProblem(problem, report);
  for (const found of findContradictions(stated, archive.statuses)) reportContradiction(found, report);
}

type LineOf = (document: ArchiveDocument, reference: OutgoingReference) => number;

const CODES = { ambiguous: 'ambiguous-reference', later: 'repeals-later', mismatch: 'number-of-another' } as const;

function reportReference(
  document: ArchiveDocument,
  reference: OutgoingReference,
  lineOf: LineOf,
  report: Report,
): void {
  const { reason, candidates = [] } = reference;
  if (reason !== 'ambiguous' && reason !== 'later' && reason !== 'mismatch') return;
  const place = { path: document.data.source.path, line: lineOf(document, reference) };
  const shown = candidates.slice(0, 3).map((one) => `《${one.data.title}》${one.data.number ?? ''}（${one.id}）`);
  const words = { name: referenceName(reference), by: documentLabel(document), others: shown.join('、') };
  report(diagnose(CODES[reason], place, words));
}

/** The line of the source that names the document: the first of the referring document's lines with its number or title. */
function makeLineOf(sources: readonly Source[]): LineOf {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return ({ data: { source } }, { number, title }) => {
    const [first, last] = source.lines;
    const text = byPath.get(source.path);
    const wanted = number === undefined ? (title ?? '') : normalizeNumber(number);
    const lines = (text?.text ?? '')
      .split('\n')
      .slice(first - (text?.firstLine ?? 1), last + 1 - (text?.firstLine ?? 1));
    const at = wanted === '' ? -1 : lines.findIndex((line) => normalizeLine(line).includes(wanted));
    return at < 0 ? first : first + at;
  };
}

/** Every number on a line in the form that they are compared in. */
const normalizeLine = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[(【〔](\d{4})[\])】〕]/g, '〔$1〕');

function reportProblem(problem: StatementProblem, report: Report): void {
  const place = { path: STATEMENTS_PATH, line: problem.statement.line };
  report(diagnose(`status-${problem.kind}`, place, { problem: describeProblem(problem) }));
}

function reportContradiction({ statement, change, kind }: Contradiction, report: Report): void {
  const { from } = change.evidence;
  const words = {
    document: statement.document,
    status: statement.status,
    date: statement.date,
    by: from ? documentLabel(from) : '',
    said: change.date ?? '日期不明',
  };
  report(diagnose(`status-${kind}`, { path: STATEMENTS_PATH, line: statement.line }, words));
}
