import { toRuns } from './toRuns.ts';
import type { Run } from './toRuns.ts';
import { readLead } from './readLead.ts';
import type { Unit } from './unit.ts';

/** What a numbered unit is: a heading that stands, a heading that runs into its paragraph, an item, or a paragraph. */
export type Shape =
  | { readonly is: 'heading' }
  | { readonly is: 'lead'; readonly lead: string }
  | { readonly is: 'item' }
  | { readonly is: 'clause' };

const LONGEST_HEADING = 48;
const LONGEST_OPEN_HEADING = 90;
/** A longer sentence is a heading only among headings. */
const SHORT_CLOSED = 24;
const LONGEST_ITEM = 80;

/**
 * Unit[] of one part → the shape of each numbered unit, by index. Siblings decide together: in a run of which most
 * have text of their own below them the lines are headings; in a run of bare lines they are items.
 */
export function toShapes(units: readonly Unit[]): Map<number, Shape> {
  const shapes = new Map<number, Shape>();
  for (const run of toRuns(units)) for (const at of run.members) shapes.set(at, toShape(units, at, run));
  return shapes;
}

function toShape(units: readonly Unit[], at: number, run: Run): Shape {
  const unit = units[at] as Unit;
  const standing = isStanding(unit, run.content.has(at), run);
  if (standing && !unit.text.endsWith('。')) return { is: 'heading' };
  const lead = readLead(unit, run);
  if (lead !== null) return { is: 'lead', lead };
  if (standing) return { is: 'heading' };
  const bare = run.contentShare < 0.5 || unit.bullet;
  return bare && unit.text.length <= LONGEST_ITEM ? { is: 'item' } : { is: 'clause' };
}

function isStanding(unit: Unit, hasContent: boolean, run: Run): boolean {
  const words = (unit.rest ?? '').trim();
  if (unit.bullet || /[；;，,、：:？?]$/.test(words) || /[。；！？;]/.test(words.slice(0, -1).replace(/“[^”]*”/g, '')))
    return false;
  const closed = words.endsWith('。');
  const length = words.replace(/“[^”]*”/g, '').length;
  if (length > (closed ? LONGEST_HEADING : LONGEST_OPEN_HEADING)) return false;
  if (closed && length > SHORT_CLOSED && run.headShare <= 0.5) return false;
  if (hasContent) return run.contentShare >= 0.5 || run.headShare > 0.5;
  return !closed && run.members.length > 1 && run.contentShare >= 0.5 && length <= LONGEST_HEADING;
}
