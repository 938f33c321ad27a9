/** What has become of a document, as far as the archive's own documents say. */
import type { Archive, ArchiveDocument } from './model.ts';

/** 废止, 宣布失效, 修改, or nothing of these; a closed list. */
export const STATUSES = ['repealed', 'invalidated', 'amended', 'none'] as const;
export type Status = (typeof STATUSES)[number];

const STRONGEST_FIRST = [
  ['repeals', 'repealed'],
  ['invalidates', 'invalidated'],
  ['amends', 'amended'],
] as const;

/** The strongest of what later documents do to one. */
export function toStatus(document: ArchiveDocument, { incoming }: Pick<Archive, 'incoming'>): Status {
  const types = new Set(incoming.get(document)?.map(({ type }) => type));
  return STRONGEST_FIRST.find(([type]) => types.has(type))?.[1] ?? 'none';
}
