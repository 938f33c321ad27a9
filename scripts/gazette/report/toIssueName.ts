import type { IssueFacts } from '../archive/parseSource.ts';

/** `2026年第1期（总第5期）`, as much of it as is known. */
export function toIssueName({ head: { year, number, totalNumber } }: Pick<IssueFacts, 'head'>): string {
  const parts = [year && `${year}年`, number && `第${number}期`, totalNumber && `（总第${totalNumber}期）`];
  return parts.filter(Boolean).join('') || '（期号不明）';
}
