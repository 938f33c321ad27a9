import type { ListItem, ListNode } from '../types.ts';
import type { Anchors } from './toAnchor.ts';
import type { Shape } from './toShapes.ts';
import { linesOf } from './unit.ts';
import type { Unit } from './unit.ts';

/** The list that begins at `units[at]`, and how many units it takes; null where none does. */
export function toListNode(
  units: readonly Unit[],
  at: number,
  shapes: ReadonlyMap<number, Shape>,
  anchors: Anchors,
): { node: ListNode; count: number } | null {
  const first = units[at] as Unit;
  if (first.kind === 'attachmentList') return { node: toNode(attachmentItems(first)), count: 1 };
  const kind = listKind(first, shapes.get(at));
  if (kind === null) return null;
  let end = at;
  while (end < units.length && listKind(units[end] as Unit, shapes.get(end)) === kind) end++;
  return { node: toNode(units.slice(at, end).map((unit) => toItem(unit, anchors))), count: end - at };
}

type ListKind = 'members' | 'items' | 'bullets';

function listKind(unit: Unit, shape: Shape | undefined): ListKind | null {
  if (unit.kind === 'member') return 'members';
  if (unit.kind === 'numbered') return shape?.is === 'item' ? 'items' : null;
  return unit.bullet && ['text', 'duty', 'signature'].includes(unit.kind) ? 'bullets' : null;
}

function toItem(unit: Unit, anchors: Anchors): ListItem {
  const lines = linesOf(unit);
  if (unit.kind === 'numbered') return { text: unit.text, anchor: anchors.ofLabel(unit), lines };
  if (unit.kind !== 'member') return { text: unit.text, lines };
  const lead = unit.label === undefined ? '' : `${unit.label}：`;
  return { text: unit.rest ?? unit.text, lines, ...(lead ? { lead } : {}) };
}

/** `附件：1.甲` and the lines after it, an item each; the word 附件： leads the first. */
function attachmentItems(unit: Unit): ListItem[] {
  const items: { text: string; lines: number[]; lead?: string }[] = [];
  unit.lines.forEach((line, at) => {
    const last = items.at(-1);
    if (at === 0) items.push({ lead: '附件：', text: unit.block.rest ?? '', lines: [line.number] });
    else if (last && !/^\d/.test(line.text)) {
      last.text += line.text;
      last.lines.push(line.number);
    } else items.push({ text: line.text, lines: [line.number] });
  });
  return items;
}

function toNode(items: readonly ListItem[]): ListNode {
  return { type: 'list', items, lines: items.flatMap((item) => item.lines) };
}
