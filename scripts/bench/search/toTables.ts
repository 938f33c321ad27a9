/** The bench's results as tables of markdown. */
import type { BuildFacts } from './measureBuild.ts';
import type { SearchFacts } from './measureSearch.ts';
import { SET_NAMES } from './Query.ts';
import type { Scores } from './toScores.ts';

export interface Measured {
  /** Of the archive: how many. */
  readonly documents: number;
  readonly engine: string;
  readonly build: BuildFacts;
  readonly bytes: Omit<SearchFacts, 'answers'>;
  readonly scores: readonly Scores[];
}

const toPercent = (part: number): string => {
  const percent = part * 100;
  return percent === Math.round(percent) ? String(percent) : percent.toFixed(percent > 99.9 ? 2 : 1);
};
const toKilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
const toRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const BUILD_HEAD = [
  toRow([
    '件数',
    '引擎',
    '编制 秒（处理器）',
    '内存峰值 MB',
    '索引 MB（文件）',
    '首次检索 KB（最多）',
    '再次 KB',
    '首次请求数',
  ]),
  toRow(Array.from({ length: 8 }, () => '---')),
].join('\n');

export function toBuildRow({ documents, engine, build, bytes }: Measured): string {
  const { seconds, cpuSeconds, peakMegabytes, indexBytes, indexFiles } = build;
  return toRow([
    String(documents),
    engine,
    `${seconds.toFixed(1)}（${cpuSeconds?.toFixed(1) ?? '—'}）`,
    String(peakMegabytes ?? '—'),
    `${(indexBytes / 1e6).toFixed(1)}（${indexFiles}）`,
    `${toKilobytes(bytes.firstBytes)}（${toKilobytes(bytes.firstBytesMost)}）`,
    toKilobytes(bytes.nextBytes),
    String(bytes.firstRequests),
  ]);
}

export const SCORE_HEAD = [
  toRow(['件数', '引擎', '检索词', '条', '查全 %', '查准 %', '最佳在前十 %', '最佳居首 %', 'p50 毫秒', 'p95 毫秒']),
  toRow(Array.from({ length: 10 }, () => '---')),
].join('\n');

export const toScoreRows = ({ documents, engine, scores }: Measured): string[] =>
  scores.map((score) =>
    toRow([
      String(documents),
      engine,
      SET_NAMES[score.set],
      String(score.queries),
      ...[score.recall, score.precision, score.bestInTen, score.bestFirst].map(toPercent),
      score.p50.toFixed(0),
      score.p95.toFixed(0),
    ]),
  );
