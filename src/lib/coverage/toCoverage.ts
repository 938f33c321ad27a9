/** What of a gazette is in the archive: issues by year, and numbers between them that are not here. */
import type { Gazette, Issue } from '../archive/model.ts';

export interface CoverageYear {
  readonly year: number;
  /** Rising by number; those without a number last. Empty for a year between others that has none. */
  readonly issues: readonly Issue[];
  /** Numbers below the highest that is here, which are not. */
  readonly missing: readonly number[];
  readonly documents: number;
}

/** No gazette comes out more often; a slip in a number makes no longer list than this. */
const MOST = 400;

/** Numbers from 1 to the highest that are not among those given. */
export function findMissing(numbers: readonly number[]): number[] {
  const present = new Set(numbers);
  const last = Math.min(MOST, Math.max(0, ...numbers));
  return Array.from({ length: last }, (_, index) => index + 1).filter((number) => !present.has(number));
}

const byNumber = ({ data: a }: Issue, { data: b }: Issue): number => (a.number ?? MOST) - (b.number ?? MOST);

function toYear(year: number, issues: readonly Issue[]): CoverageYear {
  return {
    year,
    issues: [...issues].sort(byNumber),
    missing: findMissing(issues.flatMap(({ data }) => data.number ?? [])),
    documents: issues.reduce((sum, issue) => sum + issue.documents.length, 0),
  };
}

/** Years from the latest to the first that the archive has, also those between without an issue. */
export function toCoverage({ issues }: Gazette): CoverageYear[] {
  const years = Map.groupBy(issues, ({ data }) => data.year);
  years.delete(undefined);
  const known = [...years.keys()].filter((year) => year !== undefined).sort((a, b) => b - a);
  const [last = 0, first = 1] = [known[0], known.at(-1)];
  return Array.from({ length: Math.max(0, Math.min(MOST, last - first + 1)) }, (_, index) =>
    toYear(last - index, years.get(last - index) ?? []),
  );
}

/** `1、2、5` as readers write runs: 1, 2, 3, 5 → `1—3、5`. */
export function toRuns(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}—${last}`)).join('、');
}
