import type { Unit } from './unit.ts';
import { hasLead } from './readLead.ts';

/** Numbered units of one level under one heading, in order: 1. 2. 3. */
export interface Run {
  /** Indexes of its units. */
  readonly members: readonly number[];
  /** Those that have text of their own below them. */
  readonly content: ReadonlySet<number>;
  /** Share of its members, the last one aside, that have content; for a single member 0 or 1. */
  readonly contentShare: number;
  /** Share of its members that look like headings: a short sentence that stands above text, or runs into it. */
  readonly headShare: number;
}

interface OpenRun {
  readonly level: number;
  readonly members: number[];
  /** Of its last member. */
  serial: number;
}

/**
 * Unit[] → runs. A label that begins again at one begins a new run; one that goes on where the last run of its level
 * ended goes that run on, though a heading stands between. Linear.
 */
export function toRuns(units: readonly Unit[]): Run[] {
  const runs: OpenRun[] = [];
  const open: OpenRun[] = [];
  const lastOf = new Map<number, OpenRun>();
  units.forEach((unit, at) => {
    if (unit.kind === 'chapter') {
      open.length = 0;
      lastOf.clear();
    }
    if (unit.kind !== 'numbered' || unit.level === undefined) return;
    while ((open.at(-1)?.level ?? 0) > unit.level) open.pop();
    const serial = readSerial(unit.label ?? '');
    const top = open.at(-1);
    if (top?.level === unit.level && serial > 1) {
      top.members.push(at);
      top.serial = serial;
      return;
    }
    if (top?.level === unit.level) open.pop();
    const before = lastOf.get(unit.level);
    if (before && serial > 1 && serial === before.serial + 1) {
      before.members.push(at);
      before.serial = serial;
      open.push(before);
      return;
    }
    const run: OpenRun = { level: unit.level, members: [at], serial };
    runs.push(run);
    open.push(run);
    lastOf.set(unit.level, run);
  });
  return runs.map((run) => toRun(units, run));
}

function toRun(units: readonly Unit[], { members, level }: OpenRun): Run {
  const content = new Set(members.filter((at) => hasContent(units, at, level)));
  const judged = members.length > 1 ? members.slice(0, -1) : members;
  return {
    members,
    content,
    contentShare: judged.filter((at) => content.has(at)).length / judged.length,
    headShare: members.filter((at) => hasLead(units[at] as Unit) || (content.has(at) && isShort(units[at] as Unit))).length / members.length,
  };
}

/** One sentence or less, short enough for a heading. */
function isShort(unit: Unit): boolean {
  return (unit.rest ?? '').length <= 48 && !/[。；]./.test(unit.rest ?? '');
}

/** Whether something follows a numbered unit before the next one of its level or above. */
function hasContent(units: readonly Unit[], at: number, level: number): boolean {
  const next = units[at + 1];
  if (!next || ['signature', 'date', 'disclosure', 'attachmentList', 'chapter'].includes(next.kind)) return false;
  return next.kind !== 'numbered' || (next.level ?? 0) > level;
}

const CHINESE = '一二三四五六七八九';

/** `（十二）` → 12, `3.` → 3, `②` → 2, `第十条` → 10; 0 where it cannot be read. */
export function readSerial(label: string): number {
  const figures = /\d+/.exec(label)?.[0];
  if (figures) return Number(figures);
  const circled = label.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  return readChinese(/[一二三四五六七八九十百零〇○两]+/.exec(label)?.[0] ?? '');
}

function readChinese(words: string): number {
  let total = 0;
  let digit = 0;
  for (const character of words) {
    const value = CHINESE.indexOf(character) + 1;
    if (character === '十') total += (digit || 1) * 10;
    else if (character === '百') total += (digit || 1) * 100;
    digit = value > 0 ? value : 0;
  }
  return total + digit;
}
