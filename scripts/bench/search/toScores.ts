/** How good the answers are: recall, precision, the best document among the first ten, time. */
import type { Answer } from './measureSearch.ts';
import { type Query, type SetName, SETS } from './Query.ts';

export interface Scores {
  readonly set: SetName;
  readonly queries: number;
  /** Means over the queries, 0 to 1. */
  readonly recall: number;
  readonly precision: number;
  readonly bestInTen: number;
  readonly bestFirst: number;
  readonly p50: number;
  readonly p95: number;
}

/** The value below which that part of the numbers is; 0 of none. */
export function toQuantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const toMean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

interface Score {
  readonly recall: number;
  readonly precision: number;
  readonly bestInTen: number;
  readonly bestFirst: number;
}

/** @param toIndex which document an address is */
function toScore(
  { truth, best }: Query,
  { ids, first }: Answer,
  toAddress: (id: string) => string,
  toIndex: ReadonlyMap<string, number>,
): Score {
  const found = new Set(ids.map((id) => toIndex.get(toAddress(id))));
  const right = truth.filter((index) => found.has(index)).length;
  const wanted = new Set(best);
  const isBest = first.map((address) => wanted.has(toIndex.get(address) ?? -1));
  return {
    recall: truth.length === 0 ? 1 : right / truth.length,
    precision: found.size === 0 ? Number(truth.length === 0) : right / found.size,
    bestInTen: Number(isBest.includes(true) || best.length === 0),
    bestFirst: Number(isBest[0] === true || best.length === 0),
  };
}

export function toScores(
  queries: readonly Query[],
  answers: readonly Answer[],
  toAddress: (id: string) => string,
  toIndex: ReadonlyMap<string, number>,
): Scores[] {
  const all = queries.map((query, index) => {
    const answer = answers[index] as Answer;
    return { set: query.set, milliseconds: answer.milliseconds, ...toScore(query, answer, toAddress, toIndex) };
  });
  return SETS.flatMap((set) => {
    const own = all.filter((score) => score.set === set);
    if (own.length === 0) return [];
    const times = own.map(({ milliseconds }) => milliseconds);
    return [
      {
        set,
        queries: own.length,
        recall: toMean(own.map(({ recall }) => recall)),
        precision: toMean(own.map(({ precision }) => precision)),
        bestInTen: toMean(own.map(({ bestInTen }) => bestInTen)),
        bestFirst: toMean(own.map(({ bestFirst }) => bestFirst)),
        p50: toQuantile(times, 0.5),
        p95: toQuantile(times, 0.95),
      },
    ];
  });
}
