/** Changed lines of a text, as a unified diff counts them: `-214,2+214,3` says that three lines stand where two stood. */

export interface Hunk {
  /** First line taken out, from 1; where none is, the line behind which the new ones stand. */
  readonly before: number;
  readonly removed: number;
  /** First line put in, from 1; where none is, the line behind which lines were taken out. */
  readonly after: number;
  readonly added: number;
}

const HUNK = /^-(\d+),(\d+)\+(\d+),(\d+)$/;

export const formatHunks = (hunks: readonly Hunk[]): string =>
  hunks.map(({ before, removed, after, added }) => `-${before},${removed}+${after},${added}`).join(' ');

/** Reads what `formatHunks` wrote; null for anything else. */
export function parseHunks(text: string): Hunk[] | null {
  const parts = text.split(' ').filter(Boolean);
  const hunks = parts.flatMap((part) => {
    const [, before, removed, after, added] = HUNK.exec(part) ?? [];
    if (before === undefined) return [];
    return [{ before: Number(before), removed: Number(removed), after: Number(after), added: Number(added) }];
  });
  return hunks.length === parts.length ? hunks : null;
}

/** Where a line stands after a later change of the text. `hunks`: all of that change, in their order. */
export function shiftLine(line: number, hunks: readonly Hunk[]): number {
  let shift = 0;
  for (const { before, removed, after, added } of hunks) {
    const first = removed === 0 ? before + 1 : before;
    if (line < first) break;
    if (line < first + removed) return Math.max(1, after + Math.min(line - first, Math.max(0, added - 1)));
    shift += added - removed;
  }
  return line + shift;
}

/** Lines of the new text in words: `第 3、7—9 行；第 12 行之后删去 2 行`. */
export function formatHunkLines(text: string): string {
  const hunks = parseHunks(text) ?? [];
  const lines = hunks
    .filter(({ added }) => added > 0)
    .map(({ after, added }) => (added === 1 ? `${after}` : `${after}—${after + added - 1}`));
  const gone = hunks
    .filter(({ added }) => added === 0)
    .map(({ after, removed }) => `${after === 0 ? '开头' : `第 ${after} 行之后`}删去 ${removed} 行`);
  return [...(lines.length > 0 ? [`第 ${lines.join('、')} 行`] : []), ...gone].join('；');
}
