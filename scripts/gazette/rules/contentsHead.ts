import { ruleOfLine } from './rule.ts';

/**
 * The head of the printed table of contents.
 *
 *     目 录
 */
export const contentsHead = ruleOfLine('contentsHead', (text) =>
  /^(?:本期)?\s*目\s*[录次錄]$|^要\s*目$|^CONTENTS$/i.test(text) ? {} : null,
);
