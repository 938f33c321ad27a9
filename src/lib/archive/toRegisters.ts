/** Makes the number registers (文号登记簿) of a gazette from the addresses of its documents. */
import type { ArchiveDocument, Gazette, Register, RegisterRow, RegisterYear } from './model.ts';
import { byAddress } from './order.ts';

/** `qinghe/qingzhengfa/2021/56` → `qinghe/qingzhengfa`; undefined for a document that stands in its issue. */
function toRegisterId(document: ArchiveDocument): string | undefined {
  const [gazette, series, year, serial, ...rest] = document.id.split('/');
  const isNumbered = serial !== undefined && rest.length === 0 && year !== undefined && /^\d{4}$/.test(year);
  return isNumbered && document.parsedNumber ? `${gazette}/${series}` : undefined;
}

const serialsOf = ({ parsedNumber }: ArchiveDocument): readonly number[] => parsedNumber?.serials ?? [];

/**
 * Rows from the lowest to the highest serial seen, each document once, at its first serial; serials between them that are
 * not here are put together.
 */
export function toRows(documents: readonly ArchiveDocument[]): RegisterRow[] {
  const byFirst = Map.groupBy(documents, (document) => serialsOf(document)[0] ?? 0);
  const serials = [...new Set(documents.flatMap(serialsOf))].sort((a, b) => a - b);
  return serials.flatMap((serial, index): RegisterRow[] => {
    const before = serials[index - 1] ?? serial - 1;
    const here = (byFirst.get(serial) ?? []).map((document) => ({ serials: serialsOf(document), document }));
    return serial - before > 1 ? [{ missing: [before + 1, serial - 1] }, ...here] : here;
  });
}

function toYear(year: number, documents: readonly ArchiveDocument[]): RegisterYear {
  const sorted = [...documents].sort((a, b) => byAddress(a.id, b.id));
  const serials = new Set(sorted.flatMap(serialsOf));
  const [first, last] = [...serials].reduce(
    ([least, most], serial) => [Math.min(least, serial), Math.max(most, serial)],
    [Infinity, 0],
  );
  const missing = Math.max(0, last - first + 1 - serials.size);
  return { year, documents: sorted, rows: toRows(sorted), range: [first, last], missing };
}

function toRegister(id: string, gazette: Gazette, documents: readonly ArchiveDocument[]): Register {
  const years = [...Map.groupBy(documents, ({ parsedNumber }) => parsedNumber?.year ?? 0)]
    .map(([year, list]) => toYear(year, list))
    .sort((a, b) => b.year - a.year);
  return { id, series: documents[0]?.parsedNumber?.series ?? '', gazette, years };
}

/** The registers of one gazette, by address. */
export function toRegisters(gazette: Gazette, documents: readonly ArchiveDocument[]): Register[] {
  const groups = Map.groupBy(documents, (document) => toRegisterId(document) ?? '');
  groups.delete('');
  return [...groups].map(([id, list]) => toRegister(id, gazette, list)).sort((a, b) => byAddress(a.id, b.id));
}
