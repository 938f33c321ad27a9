/** 效力状态: what has become of a document, as far as the archive's texts and its editors say. */
import type { Archive, ArchiveDocument } from '../archive/model.ts';

/**
 * The closed list, and how readers see each. No document is ever called 现行有效 because nothing is known against it:
 * `none` says only that the archive has no text that repeals or amends it. `confirmed` is what the issuing organ or an editor says.
 */
export const STATUS_LABELS = {
  repealed: '已废止',
  invalidated: '已宣布失效',
  expired: '有效期已满',
  ending: '将废止',
  pending: '尚未施行',
  amended: '已修改',
  confirmed: '确认继续有效',
  none: '本库未见废止或修改记录',
} as const;

export type StatusCode = keyof typeof STATUS_LABELS;

/** What a recorded code is called; one that is not known, as another version may have written it, by itself. */
export const toStatusLabel = (code: string): string =>
  Object.hasOwn(STATUS_LABELS, code) ? STATUS_LABELS[code as StatusCode] : code;

export const STATUS_CODES = Object.keys(STATUS_LABELS) as readonly StatusCode[];

/** What happens to a document on a day. */
export type ChangeCode = 'repealed' | 'invalidated' | 'expired' | 'amended' | 'prolonged' | 'confirmed';

/** The words that a status rests on. */
export interface Evidence {
  readonly quote: string;
  /** The document that they stand in, and where. */
  readonly from?: ArchiveDocument;
  readonly anchor?: string | undefined;
  /** Where an editor has it from: an address or words (status.yaml). */
  readonly source?: string;
}

export interface StatusChange {
  readonly document: ArchiveDocument;
  readonly code: ChangeCode;
  /** The first day on which it holds, `2023-05-01`; unknown where no text is dated. */
  readonly date: string | undefined;
  /** 推算: the day is computed from a term, not printed. */
  readonly isComputed: boolean;
  readonly evidence: Evidence;
}

export interface Status {
  readonly code: StatusCode;
  readonly label: string;
  /** Since when; for `ending` and `pending` the day to come. */
  readonly date: string | undefined;
  readonly isComputed: boolean;
  /** What causes it; none for `none`. */
  readonly cause: StatusChange | undefined;
  readonly evidence: Evidence | undefined;
  /** 施行日期, from the document's own words. */
  readonly effective: string | undefined;
  /** Last day of 有效期, and whether it is computed from a length. */
  readonly until: string | undefined;
  /** Everything that happens to it, in order of the days. */
  readonly changes: readonly StatusChange[];
}

/** The status of a document: label, date, cause, evidence. Every document of the archive has one. */
export function statusOf(document: ArchiveDocument, { statuses }: Pick<Archive, 'statuses'>): Status {
  const status = statuses.get(document);
  if (!status) throw new Error(`${document.id} is not of this archive`);
  return status;
}
