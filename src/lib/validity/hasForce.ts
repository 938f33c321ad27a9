/** Whether a document is of a kind of which one asks whether it is in force. */
import type { ArchiveDocument } from '../archive/model.ts';

/** A chronicle, an appointment or a report states what was done: there is nothing to repeal. */
export const hasForce = ({ data }: Pick<ArchiveDocument, 'data'>): boolean =>
  !['大事记', '任免', '报告', '讲话', '公报', '统计公报'].includes(data.kind) && data.appointments.length === 0;
