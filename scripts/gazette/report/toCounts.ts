import type { Coverage } from '../archive/toCoverage.ts';
import type { Issue } from '../types.ts';

/** How much was found in an issue. */
export interface Counts {
  readonly documents: number;
  /** Of the documents, those that have a 发文字号. */
  readonly numbered: number;
  readonly attachments: number;
  readonly tables: number;
}

/** Counts what an issue holds. */
export function toCounts({ documents }: Issue): Counts {
  const parts = documents.flatMap((document) => document.parts);
  const nodes = parts.flatMap((part) => part.nodes);
  return {
    documents: documents.length,
    numbered: documents.filter(({ number }) => number !== undefined).length,
    attachments: parts.filter(({ role }) => role === 'attachment').length,
    tables: nodes.filter(({ type }) => type === 'table').length,
  };
}

/** Share of the letters that were kept: `99.98%`. Cut, not rounded: 100.00% means that nothing is missing. */
export function toPercent({ kept, letters }: Pick<Coverage, 'kept' | 'letters'>): string {
  const share = letters === 0 ? 10_000 : Math.floor((kept * 10_000) / letters);
  return `${(share / 100).toFixed(2)}%`;
}
