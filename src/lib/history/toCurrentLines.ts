/** Where lines that were corrected stand now, whatever was put in or taken out above them since. */
import { derived } from '../reads/tracking.ts';
import { type Hunk, parseHunks, shiftLine } from './hunk.ts';
import type { RecordedChange } from './recordedChange.ts';

/** Lines of a source as it is now. */
export interface CurrentLines {
  readonly first: number;
  readonly last: number;
  /** How many lines were taken out behind `first`; then no line is new. */
  readonly removed: number;
}

/** Changes of one publication. */
const publicationOf = ({ day, input }: RecordedChange): string => `${day} ${input}`;

/** All changed lines of a publication; lines of two documents are told by both. */
function toAllHunks(changes: readonly RecordedChange[]): Hunk[] {
  const hunks = changes.flatMap(({ detail }) => parseHunks(detail) ?? []);
  const unique = new Map(hunks.map((hunk) => [`${hunk.before} ${hunk.after}`, hunk]));
  return [...unique.values()].sort((a, b) => a.before - b.before || a.after - b.after);
}

function toLines({ after, added, removed }: Hunk, later: readonly (readonly Hunk[])[]): CurrentLines {
  const move = (line: number): number => later.reduce((at, hunks) => shiftLine(at, hunks), line);
  if (added === 0) return { first: after === 0 ? 0 : move(after), last: after === 0 ? 0 : move(after), removed };
  return { first: move(after), last: move(after + added - 1), removed: 0 };
}

/** Lines of each correction of one source, by the correction's id. */
function toLinesOfIssue(changes: readonly RecordedChange[]): (readonly [string, readonly CurrentLines[]])[] {
  const later: (readonly Hunk[])[] = [];
  const publications = [...Map.groupBy(changes, publicationOf).values()];
  return publications.reverse().flatMap((own) => {
    const lines = own.map(
      ({ id, detail }) => [id, (parseHunks(detail) ?? []).map((one) => toLines(one, later))] as const,
    );
    later.unshift(toAllHunks(own));
    return lines;
  });
}

/** Lines of every correction, by its id. */
export const toCurrentLines = (history: readonly RecordedChange[]): Map<string, readonly CurrentLines[]> => {
  const corrected = history.filter(({ kind }) => kind === 'corrected');
  return new Map([...Map.groupBy(corrected, ({ issue }) => issue).values()].flatMap(toLinesOfIssue));
};

export const currentLinesOf = derived('lines of corrections', ({ history }) => toCurrentLines(history));
