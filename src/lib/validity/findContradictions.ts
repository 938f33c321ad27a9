/** Compares what editors state with what the archive's own texts say of the same documents. */
import type { ArchiveDocument } from '../archive/model.ts';
import { STATED, type Statement } from './statement.ts';
import type { Status, StatusChange } from './status.ts';

export interface Contradiction {
  readonly statement: Statement;
  /** What the text says that the statement does not fit. */
  readonly change: StatusChange;
  /** `same`: the text says it already; `differs`: with another day; `denied`: the text had ended what is confirmed. */
  readonly kind: 'same' | 'differs' | 'denied';
}

function compare(statement: Statement, change: StatusChange): Contradiction[] {
  const code = STATED[statement.status];
  if (change.code === code) {
    return [{ statement, change, kind: change.date === statement.date ? 'same' : 'differs' }];
  }
  const isEnd = change.code === 'repealed' || change.code === 'invalidated';
  const isDenied = isEnd && code === 'confirmed' && (change.date ?? '') <= statement.date;
  return isDenied ? [{ statement, change, kind: 'denied' }] : [];
}

/** Statements that do not fit the texts, in the order of the documents. An amendment may well be made more than once. */
export function findContradictions(
  stated: ReadonlyMap<ArchiveDocument, readonly Statement[]>,
  statuses: ReadonlyMap<ArchiveDocument, Status>,
): Contradiction[] {
  return [...stated].flatMap(([document, statements]) => {
    const changes = statuses.get(document)?.changes ?? [];
    const said = changes.filter(({ evidence }) => evidence.source === undefined);
    return statements.flatMap((statement) =>
      said
        .flatMap((change) => compare(statement, change))
        .filter(({ kind, change }) => kind === 'same' || change.code !== 'amended'),
    );
  });
}
