import { CHINESE_NUMBER, readChineseNumber } from '../../../src/lib/chineseNumber.ts';
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
  const state: RunState = { runs: [], open: [], lastOf: new Map() };
  units.forEach((unit, at) => {
    if (unit.kind === 'chapter') {
      state.open.length = 0;
      state.lastOf.clear();
    } else if (unit.kind === 'numbered' && unit.level !== undefined)
      addTo(state, unit.level, readSerial(unit.label ?? ''), at);
  });
  return state.runs.map((run) => toRun(units, run));
}

interface RunState {
  readonly runs: OpenRun[];
  /** Runs that have not ended, the deepest last. */
  readonly open: OpenRun[];
  /** The newest run of each level. */
  readonly lastOf: Map<number, OpenRun>;
}

function addTo(state: RunState, level: number, serial: number, at: number): void {
  const { open, lastOf } = state;
  while ((open.at(-1)?.level ?? 0) > level) open.pop();
  const top = open.at(-1);
  const before = top?.level === level ? top : runOnTo(lastOf.get(level), serial);
  const goesOn = serial > 1 ? before : undefined;
  if (top?.level === level) open.pop();
  const run = goesOn ?? { level, members: [], serial };
  run.members.push(at);
  run.serial = serial;
  open.push(run);
  if (goesOn) return;
  state.runs.push(run);
  lastOf.set(level, run);
}

/** The last run of a level, if a serial goes it on. */
function runOnTo(before: OpenRun | undefined, serial: number): OpenRun | undefined {
  return before && serial === before.serial + 1 ? before : undefined;
}

function toRun(units: readonly Unit[], { members, level }: OpenRun): Run {
  const content = new Set(members.filter((at) => hasContent(units, at, level)));
  const judged = members.length > 1 ? members.slice(0, -1) : members;
  return {
    members,
    content,
    contentShare: judged.filter((at) => content.has(at)).length / judged.length,
    headShare:
      members.filter((at) => hasLead(units[at] as Unit) || (content.has(at) && isShort(units[at] as Unit))).length /
      members.length,
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

const LABEL = new RegExp(`[${CHINESE_NUMBER}]+`);

/** `（十二）` → 12, `3.` → 3, `②` → 2, `第十条` → 10; 0 where it cannot be read. */
export function readSerial(label: string): number {
  const figures = /\d+/.exec(label)?.[0];
  if (figures) return Number(figures);
  const circled = label.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  return readChineseNumber(LABEL.exec(label)?.[0] ?? '') ?? 0;
}
