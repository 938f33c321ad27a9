import { toTableRun } from '../table/toTableRun.ts';
import type { Rule } from './rule.ts';

/**
 * A table: tab-separated lines, also over page breaks.
 *
 *     序号⇥指标⇥单位
 *     1⇥森林覆盖率⇥%
 */
export const table: Rule = {
  kind: 'table',
  read(lines, index) {
    const count = toTableRun(lines, index);
    return count === 0 ? null : { kind: 'table', lines: lines.slice(index, index + count) };
  },
};
