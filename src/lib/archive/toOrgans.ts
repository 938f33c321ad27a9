/** The organs (发文机关) that a document is listed under. */
import type { ArchiveDocument } from './model.ts';

/**
 * The issuers as printed. An order (令) is signed by a person; it is listed under the organ that its number names:
 * `青禾县人民政府令第3号` under 青禾县人民政府.
 */
export function toOrgans({ data, parsedNumber }: Pick<ArchiveDocument, 'data' | 'parsedNumber'>): readonly string[] {
  const [, organ] = (data.kind === '令' ? /^(.+)令$/.exec(parsedNumber?.series ?? '') : null) ?? [];
  return organ === undefined ? data.issuers : [organ];
}
