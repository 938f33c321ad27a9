import matter from 'gray-matter';
import type { DocumentData, IssueData } from '../../../src/lib/schema.ts';

/** Front matter and body → the text of a markdown file. Keys keep their order; empty lists and undefined are left out. */
export function toFrontMatter(data: Partial<DocumentData> | Partial<IssueData>, body: string): string {
  const kept = Object.fromEntries(Object.entries(data).filter(([, value]) => !isEmpty(value)));
  return matter.stringify(`\n${body}`, kept, { lineWidth: -1, noRefs: true } as never);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
