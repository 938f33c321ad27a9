import type { Entry } from '../format/entry.ts';

/** Documents of an entry that have its key only with signs between the letters: 工。程 for 工程. */
export function findParted({ documents, where }: Entry): Uint32Array {
  if (where === null) return new Uint32Array(0);
  if ('list' in where) return where.parted.map((index) => documents[index] as number);
  const { from, parted } = where.positions;
  let next = 0;
  return documents.filter((_document, index) => {
    const first = next;
    while (next < parted.length && (parted[next] as number) < (from[index + 1] as number)) next += 1;
    return next - first === (from[index + 1] as number) - (from[index] as number);
  });
}
