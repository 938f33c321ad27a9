/** Finds the documents that editors' statements are about, and what is wrong with the statements. */
import { makeFindNamed, type Named, type Statement } from './statement.ts';

export type StatementProblem =
  /** No document of the archive has this number or address. */
  | { readonly kind: 'unknown'; readonly statement: Statement }
  /** Several have it: only an address tells them apart. */
  | { readonly kind: 'ambiguous'; readonly statement: Statement; readonly addresses: readonly string[] }
  /** The same is stated twice. */
  | { readonly kind: 'doubled'; readonly statement: Statement; readonly other: Statement };

export interface Stated<Document> {
  readonly stated: ReadonlyMap<Document, readonly Statement[]>;
  readonly problems: readonly StatementProblem[];
}

/** Each statement under its document; those with a problem are left out. */
export function toStated<Document extends Named>(
  documents: readonly Document[],
  statements: readonly Statement[],
): Stated<Document> {
  const stated = new Map<Document, Statement[]>();
  const problems: StatementProblem[] = [];
  const find = statements.length === 0 ? () => [] : makeFindNamed(documents);
  for (const statement of statements) {
    const [document, ...others] = find(statement.document);
    if (document === undefined) problems.push({ kind: 'unknown', statement });
    else if (others.length > 0)
      problems.push({ kind: 'ambiguous', statement, addresses: [document, ...others].map(({ id }) => id) });
    else {
      const list = stated.get(document) ?? [];
      const other = list.find(({ status }) => status === statement.status);
      if (other) problems.push({ kind: 'doubled', statement, other });
      else stated.set(document, [...list, statement]);
    }
  }
  return { stated, problems };
}

/** What an editor reads of a problem, in one line that names the place and the mend. */
export function describeProblem(problem: StatementProblem): string {
  const { document, status } = problem.statement;
  switch (problem.kind) {
    case 'unknown':
      return `本库没有“${document}”这件文件：请核对文号或网址（如 青政发〔2012〕33号、qinghe/qingzhengfa/2012/33），或删去这一条`;
    case 'ambiguous':
      return `“${document}”在本库有 ${problem.addresses.length} 件：请把 document 改成其中一件的网址（${problem.addresses.join('、')}）`;
    case 'doubled':
      return `“${document}”的“${status}”写了两次，另一处在第 ${problem.other.line} 行：请删去一处`;
  }
}
