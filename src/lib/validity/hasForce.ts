/** Whether a document is of a kind of which one asks whether it is in force: for its status, and as Legislation in JSON-LD. */
import type { ArchiveDocument } from '../archive/model.ts';

/** What states what was done or said: there is nothing to repeal. */
const TELLING: ReadonlySet<string> = new Set(['大事记', '任免', '报告', '讲话', '公报', '统计公报']);

/**
 * A chronicle, a report, a notice of who is appointed tell what happened; any other document sets or asks something, also
 * one that names the members of a leading group among other things.
 */
export const hasForce = ({ data }: Pick<ArchiveDocument, 'data'>): boolean =>
  !TELLING.has(data.kind) && data.events.length === 0 && !(data.appointments.length > 0 && /[任免]/.test(data.title));
