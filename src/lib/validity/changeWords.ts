/** How the pages say what became of a document. */
import { STATUS_LABELS, type ChangeCode } from './status.ts';

export const CHANGE_WORDS: Readonly<Record<ChangeCode, string>> = {
  repealed: '废止',
  invalidated: '宣布失效',
  expired: '有效期满',
  amended: '修改',
  prolonged: '延长有效期',
  confirmed: '确认继续有效',
};

/** What a change is called in lists: the status that it brings, or that the term is longer. */
export const changeLabel = (code: ChangeCode): string => (code === 'prolonged' ? '有效期延长' : STATUS_LABELS[code]);
