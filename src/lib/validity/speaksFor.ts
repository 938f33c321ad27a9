/** Whether one document is of the organ that issued another. */
import type { ArchiveDocument } from '../archive/model.ts';
import { isSameOrgan, normalizeTitle } from '../archive/titleKeys.ts';
import { toOrgans } from '../archive/toOrgans.ts';

/** The office of a government speaks for it, and the government for its office. */
const toOrgan = (name: string): string => normalizeTitle(name).replace(/(?:办公室|办公厅)$/u, '');

/** False where either prints no organ. */
export function speaksFor(from: ArchiveDocument, document: ArchiveDocument): boolean {
  const own = toOrgans(document).map(toOrgan);
  return toOrgans(from)
    .map(toOrgan)
    .some((organ) => own.some((other) => isSameOrgan(organ, other)));
}
