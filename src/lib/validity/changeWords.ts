/** How the pages say what became of a document. */
import type { ChangeCode } from './status.ts';

export const CHANGE_WORDS: Readonly<Record<ChangeCode, string>> = {
  repealed: '废止',
  invalidated: '宣布失效',
  expired: '有效期满',
  amended: '修改',
  confirmed: '确认继续有效',
};
