import { toTable } from '../table/toTable.ts';
import { readChronicle } from '../find/readChronicle.ts';
import type { Block, Node, ParagraphNode, Report } from '../types.ts';
import { joinUnits } from './joinUnits.ts';
import type { JoinContext } from './joinUnits.ts';
import { readPlainLead } from './readLead.ts';
import type { Anchors } from './toAnchor.ts';
import { toListNode } from './toListNode.ts';
import { toShapes } from './toShapes.ts';
import type { Shape } from './toShapes.ts';
import { linesOf } from './unit.ts';
import type { Unit } from './unit.ts';

export interface NodeContext extends JoinContext {
  readonly anchors: Anchors;
  readonly path: string;
  readonly report: Report;
  /** Switches of the mends, from site.yaml. */
  readonly corrections: Readonly<Record<string, boolean>>;
  /** Year and day of the publication, for the days of a chronicle. */
  readonly year?: number;
  readonly published?: string;
  /** Title of the part, which a table under it takes as its caption. */
  readonly title?: string;
  /** Roles that the document stage has found. */
  readonly roles: ReadonlyMap<Block, NonNullable<ParagraphNode['role']>>;
  /** Called with each line whose words are not in the nodes, and why. */
  readonly drop: (line: number, text: string, code: 'running-line' | 'merged-cell') => void;
}

/** Blocks of one part → its nodes, in order. Every line is in a node afterwards, or was dropped with a diagnostic. */
export function toNodes(blocks: readonly Block[], context: NodeContext): Node[] {
  const units = joinUnits(blocks, context);
  const shapes = toShapes(units);
  const days = toDays(units, context);
  const nodes: Node[] = [];
  for (let at = 0; at < units.length;) {
    const list = toListNode(units, at, shapes, context.anchors);
    if (list) {
      nodes.push(list.node);
      at += list.count;
      continue;
    }
    nodes.push(...toNode(units[at] as Unit, shapes.get(at), days.get(at), context));
    at++;
  }
  return nodes;
}

/** The day that each entry of a chronicle is about; none where the year is not known. */
function toDays(units: readonly Unit[], context: NodeContext): Map<number, string> {
  if (context.year === undefined || !units.some((unit) => unit.kind === 'day')) return new Map();
  const texts = [context.title ?? '', ...units.map((unit) => unit.text)];
  const read = readChronicle(texts, context.year, context.published).slice(1);
  return new Map(read.flatMap((day, at) => (day ? [[at, day.date] as const] : [])));
}

function toNode(unit: Unit, shape: Shape | undefined, day: string | undefined, context: NodeContext): Node[] {
  switch (unit.kind) {
    case 'table':
      return toTableNodes(unit, context);
    case 'running':
      for (const line of unit.lines) context.drop(line.number, line.text, 'running-line');
      return [];
    case 'chapter':
      return [
        {
          type: 'heading',
          level: unit.level ?? 1,
          text: [unit.label, unit.rest].filter(Boolean).join(' '),
          anchor: context.anchors.ofLabel(unit),
          lines: linesOf(unit),
        },
      ];
    case 'article':
      return [
        {
          type: 'paragraph',
          role: 'article',
          lead: unit.label ?? '',
          text: withSpace(unit.rest ?? ''),
          anchor: context.anchors.ofLabel(unit),
          lines: linesOf(unit),
        },
      ];
    case 'numbered':
      return [toNumberedNode(unit, shape, context)];
    case 'day':
      return [toDayNode(unit, day, context)];
    default:
      return [toParagraph(unit, context)];
  }
}

function withSpace(rest: string): string {
  return rest === '' ? '' : ` ${rest}`;
}

function toTableNodes(unit: Unit, context: NodeContext): Node[] {
  const { table, caption, dropped } = toTable(unit.lines, context.path, context.report, context.corrections);
  for (const { line, text } of dropped) context.drop(line, text, 'merged-cell');
  const title = toCaption(caption, context.title);
  return [
    {
      type: 'table',
      table,
      anchor: context.anchors.ofTable(),
      lines: linesOf(unit),
      ...(title ? { caption: title } : {}),
    },
  ];
}

/** A box has a title of its own; a unit of measure stands beside the title of the part. */
function toCaption(own: string | undefined, title: string | undefined): string | undefined {
  if (own === undefined || title === undefined) return own ?? title;
  return /^[（(]?\s*(?:计量)?单位\s*[：:]/.test(own) ? `${title} ${own}` : own;
}

function toNumberedNode(unit: Unit, shape: Shape | undefined, context: NodeContext): Node {
  const anchor = context.anchors.ofLabel(unit);
  const base = { anchor, lines: linesOf(unit), level: unit.level ?? 1 };
  if (shape?.is === 'heading') return { type: 'heading', ...base, text: unit.text };
  const lead = shape?.is === 'lead' ? shape.lead : '';
  return { type: 'paragraph', ...base, text: unit.text.slice(lead.length), ...(lead ? { lead } : {}) };
}

function toDayNode(unit: Unit, day: string | undefined, context: NodeContext): Node {
  const label = unit.label ?? '';
  return {
    type: 'paragraph',
    role: 'day',
    lead: label,
    text: unit.text.slice(label.length),
    lines: linesOf(unit),
    ...(day ? { anchor: context.anchors.ofDay(day) } : {}),
  };
}

/** The head of a box in prose: `专栏2 安全生产治本攻坚重点`. */
const BOX = /^专栏\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[：:\s]\s*[^。；]{2,40}$/;

function toParagraph(unit: Unit, context: NodeContext): Node {
  const role = context.roles.get(unit.block) ?? (unit.kind === 'duty' ? 'duty' : undefined);
  const isTitle = unit.hashes > 0 && unit.text.length <= 60 && !role;
  const lead = isTitle || unit.kind === 'section' || BOX.test(unit.text) ? unit.text : readPlainLead(unit);
  return {
    type: 'paragraph',
    text: unit.text.slice(lead?.length ?? 0),
    lines: linesOf(unit),
    ...(lead ? { lead } : {}),
    ...(role ? { role } : {}),
  };
}
