/** Makes the number registers (文号登记簿) of a gazette from the addresses of its documents. */
import type { ArchiveDocument, Gazette, Register, RegisterRow, RegisterYear, Withdrawn } from './model.ts';
import { byAddress } from './order.ts';

type Numbered = Pick<ArchiveDocument, 'id' | 'parsedNumber'>;

/** `qinghe/qingzhengfa/2021/56` → `qinghe/qingzhengfa`; undefined for a document that stands in its issue. */
function toRegisterId({ id, parsedNumber }: Numbered): string | undefined {
  const [gazette, series, year, serial, ...rest] = id.split('/');
  const isNumbered = serial !== undefined && rest.length === 0 && year !== undefined && /^\d{4}$/.test(year);
  return isNumbered && parsedNumber ? `${gazette}/${series}` : undefined;
}

const serialsOf = ({ parsedNumber }: Numbered): readonly number[] => parsedNumber?.serials ?? [];

const toRow = (one: ArchiveDocument | Withdrawn): RegisterRow =>
  'data' in one ? { serials: serialsOf(one), document: one } : { serials: serialsOf(one), withdrawn: one };

/**
 * Rows from the lowest to the highest serial seen, each document once, at its first serial; serials between them that are
 * not here are put together.
 */
export function toRows(all: readonly (ArchiveDocument | Withdrawn)[]): RegisterRow[] {
  const byFirst = Map.groupBy(all, (one) => serialsOf(one)[0] ?? 0);
  const serials = [...new Set(all.flatMap(serialsOf))].sort((a, b) => a - b);
  return serials.flatMap((serial, index): RegisterRow[] => {
    const before = serials[index - 1] ?? serial - 1;
    const here = (byFirst.get(serial) ?? []).map(toRow);
    return serial - before > 1 ? [{ missing: [before + 1, serial - 1] }, ...here] : here;
  });
}

const inOrder = (a: Numbered, b: Numbered): number => byAddress(a.id, b.id);

function toYear(year: number, documents: readonly ArchiveDocument[], withdrawn: readonly Withdrawn[]): RegisterYear {
  const all = [...documents, ...withdrawn.filter(({ parsedNumber }) => parsedNumber?.year === year)].sort(inOrder);
  const serials = new Set(all.flatMap(serialsOf));
  const [first, last] = [...serials].reduce(
    ([least, most], serial) => [Math.min(least, serial), Math.max(most, serial)],
    [Infinity, 0],
  );
  const missing = Math.max(0, last - first + 1 - serials.size);
  return { year, documents: [...documents].sort(inOrder), rows: toRows(all), range: [first, last], missing };
}

function toRegister(
  id: string,
  gazette: Gazette,
  documents: readonly ArchiveDocument[],
  withdrawn: readonly Withdrawn[],
): Register {
  const years = [...Map.groupBy(documents, ({ parsedNumber }) => parsedNumber?.year ?? 0)]
    .map(([year, list]) => toYear(year, list, withdrawn))
    .sort((a, b) => b.year - a.year);
  return { id, series: documents[0]?.parsedNumber?.series ?? '', gazette, years };
}

/** The registers of one gazette, by address. `withdrawn`: its numbered documents that were withdrawn. */
export function toRegisters(
  gazette: Gazette,
  documents: readonly ArchiveDocument[],
  withdrawn: readonly Withdrawn[] = [],
): Register[] {
  const groups = Map.groupBy(documents, (document) => toRegisterId(document) ?? '');
  const gone = Map.groupBy(withdrawn, (one) => toRegisterId(one) ?? '');
  groups.delete('');
  return [...groups]
    .map(([id, list]) => toRegister(id, gazette, list, gone.get(id) ?? []))
    .sort((a, b) => byAddress(a.id, b.id));
}
