/** What is typed, and which documents are the answer. */

export const SETS = ['S', 'C', 'N', 'T', 'W', 'P', 'M'] as const;
export type SetName = (typeof SETS)[number];

/** In Chinese, for the table. */
export const SET_NAMES: Readonly<Record<SetName, string>> = {
  S: '任意截取2—8字',
  C: '单字',
  N: '文号（十种写法）',
  T: '几个词',
  W: '词在各处',
  P: '人名',
  M: '混合（引号、减号）',
};

export interface Query {
  readonly set: SetName;
  readonly text: string;
  /** Indexes of the documents that it has to find, rising. */
  readonly truth: Uint32Array;
  /** Those that should stand among the first ten; one of them is enough. */
  readonly best: Uint32Array;
}
