import { MEND_RULES } from '../mend/mending.ts';
import { escapeMarkdown } from '../output/escapeMarkdown.ts';
import type { Diagnostic } from '../types.ts';
import { findingOf, groupByCode } from './findings.ts';
import { toItem } from './toItem.ts';

/** Repetitions of print: how many there were is all that there is to say. */
const COUNTED: ReadonlySet<string> = new Set(['merged-cell', 'running-title', 'repeated-title']);

/** What was done to the words of an issue without asking, as markdown list items: mends by their rules, the rest by code. */
export function toRecord(diagnostics: readonly Diagnostic[]): string[] {
  return groupByCode(diagnostics).flatMap(([code, group]) => {
    if (code === 'mended') return toMends(group);
    const [first] = group;
    const head = `- ${first ? findingOf(first).name : code}：${group.length} 处`;
    return COUNTED.has(code) ? [head] : [head, ...group.map((one) => `  ${toItem(one, toQuoted(one.message))}`)];
  });
}

function toMends(mends: readonly Diagnostic[]): string[] {
  return Object.entries(MEND_RULES).flatMap(([rule, what]) => {
    const own = mends.filter(({ message }) => message.startsWith(`${what}：`));
    if (own.length === 0) return [];
    const items = own.map((mend) => `  ${toItem(mend, mend.message.slice(what.length + 1))}`);
    return [`- ${escapeMarkdown(what)}（\`${rule}\`）：${own.length} 处`, ...items];
  });
}

/** The words that a message ends in, after its colon. */
function toQuoted(message: string): string {
  return message.slice(message.indexOf('：') + 1);
}
