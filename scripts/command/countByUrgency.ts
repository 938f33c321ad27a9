import { findingOf, groupByCode, URGENCIES, type Urgency } from '../gazette/report/findings.ts';
import type { Diagnostic } from '../gazette/types.ts';

/** `先看 2 处，备查 31 处`; empty where there are none. */
export function countByUrgency(diagnostics: readonly Diagnostic[]): string {
  return toGroups(diagnostics)
    .map(([name, group]) => `${name} ${group.length} 处`)
    .join('，');
}

/** The same with the kinds of each urgency: a line `先看 2 处：附件没有找到 1，合计不符 1` for each that there are any of. */
export function countByKind(diagnostics: readonly Diagnostic[]): string[] {
  return toGroups(diagnostics).map(([name, group]) => {
    const kinds = groupByCode(group).flatMap(([, own]) => (own[0] ? [`${findingOf(own[0]).name} ${own.length}`] : []));
    return `${name} ${group.length} 处：${kinds.join('，')}`;
  });
}

function toGroups(diagnostics: readonly Diagnostic[]): [name: string, group: Diagnostic[]][] {
  const groups = Map.groupBy(diagnostics, (diagnostic) => findingOf(diagnostic).urgency);
  return (Object.keys(URGENCIES) as Urgency[]).flatMap((urgency) => {
    const group = groups.get(urgency);
    return group ? [[URGENCIES[urgency], group] as [string, Diagnostic[]]] : [];
  });
}
