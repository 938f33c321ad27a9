/**
 * List files: the positions of keys that have very many. A file begins with the number of its lists and the bytes of
 * each, then the lists follow. The documents that a list is about stand in the key's entry.
 */
import { BitReader, BitWriter } from './bits.ts';
import { readPositions, type Positions, type Shape } from './entry.ts';

export function toListFile(lists: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const head = new BitWriter();
  head.writeGamma(lists.length);
  for (const { length } of lists) head.writeGamma(length + 1);
  const start = head.toBytes();
  const file = new Uint8Array(lists.reduce((size, { length }) => size + length, start.length));
  file.set(start);
  let end = start.length;
  for (const list of lists) {
    file.set(list, end);
    end += list.length;
  }
  return file;
}

/** The positions in list `slot`, which are in these documents. */
export function readList(bytes: Uint8Array, slot: number, documents: Uint32Array, shape: Shape): Positions {
  const head = new BitReader(bytes);
  const sizes = Array.from({ length: head.readGamma() }, () => head.readGamma() - 1);
  head.align();
  const start = sizes.slice(0, slot).reduce((sum, size) => sum + size, head.byte);
  return readPositions(new BitReader(bytes, start), documents, shape);
}
