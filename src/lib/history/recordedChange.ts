/**
 * What changed in the archive itself from one publication to the next. The log of it, `content/published/changes/<year>.tsv`,
 * is written by `npm run build -- --publish`; README.md beside this file describes it.
 */

/** Kinds of changes in the order of a publication, and how readers see each. */
export const CHANGE_LABELS = {
  added: '新增',
  restored: '恢复',
  corrected: '更正',
  status: '效力状态变动',
  redirected: '网址变更',
  withdrawn: '撤下',
  remade: '页面改进',
} as const;

export type ChangeKind = keyof typeof CHANGE_LABELS;

export const CHANGE_KINDS = Object.keys(CHANGE_LABELS) as readonly ChangeKind[];

export interface Change {
  readonly kind: ChangeKind;
  /** Of the document or issue: `/qinghe/qingzhengfa/2023/4/`, or a place on its page; `/` for the whole archive. */
  readonly address: string;
  /**
   * added: how many documents an issue has, '' for a document; corrected: changed lines of the source (`-3,1+3,2`), '' where
   * the archive has no source; status: codes before and after; redirected: the new address; withdrawn: the reason;
   * remade: how many documents.
   */
  readonly detail: string;
  /** Id of the issue whose source is meant; '' where none is. */
  readonly issue: string;
  /** As they were then: for what is gone since. */
  readonly number: string;
  readonly title: string;
}

export interface RecordedChange extends Change {
  /** `2026-12`: the twelfth of its year. */
  readonly id: string;
  /** The day of the publication. */
  readonly day: string;
  /** The build input that was published: twelve hex digits. */
  readonly input: string;
}
