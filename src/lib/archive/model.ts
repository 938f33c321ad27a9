/** The archive as the pages see it: every document and issue once, with what can be derived from all of them. */
import type { RecordedChange } from '../history/recordedChange.ts';
import type { DocumentData, GazetteData, IssueData, ReferenceType, SiteData } from '../schema.ts';
import type { Status, StatusChange } from '../validity/status.ts';
import type { ParsedNumber } from './numbers.ts';
import type { UnresolvedReason } from './resolveReference.ts';

/** A markdown file as it was loaded. Its id is its path below `documents/` or `issues/`, and its address. */
export interface Entry<Data> {
  readonly id: string;
  /** Path of the file, absolute. */
  readonly file: string;
  readonly data: Data;
}

export interface ArchiveDocument extends Entry<DocumentData> {
  readonly gazette: Gazette;
  /** Undefined when its issue is not in the archive. */
  readonly issue: Issue | undefined;
  readonly parsedNumber: ParsedNumber | undefined;
  /** Year that it is listed under: of its date, else of its number, else of its issue. */
  readonly year: number | undefined;
}

export interface Issue extends Entry<IssueData> {
  readonly gazette: Gazette;
  /** In the order of the issue. */
  readonly documents: readonly ArchiveDocument[];
  /** The only document of an issue without a number stands at the issue's own address. */
  readonly sole: ArchiveDocument | undefined;
}

export interface Gazette {
  readonly id: string;
  readonly data: GazetteData;
  /** Latest first. */
  readonly issues: readonly Issue[];
  readonly registers: readonly Register[];
  readonly documentCount: number;
}

/** 文号登记簿: the numbers of one series (机关代字). */
export interface Register {
  /** Its address: `qinghe/qingzhengfa`. */
  readonly id: string;
  /** 青政发 */
  readonly series: string;
  readonly gazette: Gazette;
  /** Latest first. */
  readonly years: readonly RegisterYear[];
}

export interface RegisterYear {
  readonly year: number;
  /** Rising by serial. */
  readonly documents: readonly ArchiveDocument[];
  readonly rows: readonly RegisterRow[];
  /** The lowest and the highest serial that are here or were. */
  readonly range: readonly [first: number, last: number];
  /** How many serials between them were never here. */
  readonly missing: number;
}

/** A numbered document that was withdrawn: its address says so. */
export interface Withdrawn {
  /** Its address, without slashes at its ends. */
  readonly id: string;
  readonly number: string;
  readonly parsedNumber: ParsedNumber | undefined;
}

/** A document with its serials, more than one where it was issued jointly; or a run of serials that are not here. */
export type RegisterRow =
  | { readonly serials: readonly number[]; readonly document: ArchiveDocument }
  | { readonly serials: readonly number[]; readonly withdrawn: Withdrawn }
  | { readonly missing: readonly [first: number, last: number] };

/** A reference with the document that it means, where that is in the archive and no other could be meant. */
export interface OutgoingReference {
  readonly type: ReferenceType;
  readonly number?: string | undefined;
  readonly title?: string | undefined;
  readonly anchor?: string | undefined;
  readonly quote: string;
  /** Whether the term of the other document is prolonged, and its new last day; whether it is said to continue to hold. */
  readonly prolongs?: boolean | undefined;
  readonly confirms?: boolean | undefined;
  readonly until?: string | undefined;
  readonly target: ArchiveDocument | undefined;
  /** Why there is no target, and which documents came into question. */
  readonly reason?: UnresolvedReason;
  readonly candidates?: readonly ArchiveDocument[];
}

/** The same, seen from the document that is meant. */
export interface IncomingReference {
  readonly type: ReferenceType;
  readonly from: ArchiveDocument;
  readonly anchor?: string | undefined;
  readonly quote: string;
  readonly prolongs?: boolean | undefined;
  readonly confirms?: boolean | undefined;
  readonly until?: string | undefined;
}

export const FACETS = ['years', 'organs', 'kinds', 'sections', 'status'] as const;
export type FacetName = (typeof FACETS)[number];

/** One value of a facet with its documents, latest first. */
export interface FacetValue {
  /** As readers see it: 2021年, 通知. */
  readonly name: string;
  /** Part of the address. */
  readonly slug: string;
  readonly documents: readonly ArchiveDocument[];
}

export interface Archive {
  readonly site: SiteData;
  readonly gazettes: readonly Gazette[];
  /** Latest first. */
  readonly documents: readonly ArchiveDocument[];
  readonly issues: readonly Issue[];
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  readonly outgoing: ReadonlyMap<ArchiveDocument, readonly OutgoingReference[]>;
  readonly incoming: ReadonlyMap<ArchiveDocument, readonly IncomingReference[]>;
  /** Status of each document; read it with `statusOf`. */
  readonly statuses: ReadonlyMap<ArchiveDocument, Status>;
  /** All changes of status until `asOf`, latest first. */
  readonly changes: readonly StatusChange[];
  /** Those of a later day, the next first. */
  readonly upcoming: readonly StatusChange[];
  /** The day that the statuses are of: `asOf` of site.yaml, else the last day that the archive knows. */
  readonly asOf: string | undefined;
  /** Numbered documents that were withdrawn, in the order of their addresses. */
  readonly withdrawn: readonly Withdrawn[];
  /** Changes of the archive itself, in the order of their log: the latest last. */
  readonly history: readonly RecordedChange[];
}
