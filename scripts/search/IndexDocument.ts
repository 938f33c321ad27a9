/** What the index is made from: one record for each document, and for each issue that says something of itself. */
import type { StatusCode } from '../../src/lib/validity/status.ts';

/** What a reader sees of a document in a list. Kept short: it stands in every piece of text. */
export interface DocumentRecord {
  /** Address of its page: `qinghe/qingzhengfa/2023/4`. */
  readonly address: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuers: readonly string[];
  /** 成文日期, `2023-04-06`. */
  readonly date: string | null;
  readonly kind: string;
  /** Address and name of its issue. */
  readonly issue: readonly [address: string, name: string] | null;
}

export interface IndexDocument {
  readonly record: DocumentRecord;
  /** Values of the facets that documents are counted by. */
  readonly facets: {
    readonly year: readonly string[];
    readonly organ: readonly string[];
    readonly kind: readonly string[];
    readonly section: readonly string[];
    readonly gazette: readonly string[];
  };
  /** Its status today, which other documents change; null for an imprint. */
  readonly status: StatusCode | null;
  readonly hasAttachments: boolean;
  /** The day it is sorted by; that of its issue where it has none itself, or a year. */
  readonly day: string;
  /** Whether it is the imprint of an issue, which is not counted among the documents. */
  readonly isIssue: boolean;
  /** Year of its issue; 0 where none is known. */
  readonly year: number;
  /** Part that it belongs to before parts are put together: gazette and year. */
  readonly unit: string;
  /** Path of its markdown, and words that are said of it elsewhere. */
  readonly file: string | null;
  readonly lines: readonly string[];
}
