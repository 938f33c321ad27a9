/**
 * Sets of whole numbers by binary interpolative coding (Moffat and Stuiver, 2000): the middle one first, within what the
 * bounds leave for it, then each half within its narrower bounds. Numbers that stand close together cost little, a run
 * of neighbours nothing at all: documents of one series share their words, so that is how they stand.
 */
import type { BitReader, BitWriter } from './bits.ts';

/** Writes `values[from..to)`, rising, each from `low` to `high`. The reader has to know the count and the bounds. */
export function writeSet(
  bits: BitWriter,
  values: ArrayLike<number>,
  from: number,
  to: number,
  low: number,
  high: number,
): void {
  const count = to - from;
  if (count <= 0 || high - low + 1 === count) return;
  const middle = from + (count >> 1);
  const value = values[middle] ?? 0;
  const least = low + (middle - from);
  const most = high - (to - 1 - middle);
  bits.writeChoice(value - least, most - least + 1);
  writeSet(bits, values, from, middle, low, value - 1);
  writeSet(bits, values, middle + 1, to, value + 1, high);
}

/** Reads `to - from` numbers from `low` to `high` into `values[from..to)`. */
export function readSet(
  bits: BitReader,
  values: Uint32Array,
  from: number,
  to: number,
  low: number,
  high: number,
): void {
  const count = to - from;
  if (count <= 0) return;
  if (high - low + 1 === count) {
    for (let index = 0; index < count; index += 1) values[from + index] = low + index;
    return;
  }
  const middle = from + (count >> 1);
  const least = low + (middle - from);
  const most = high - (to - 1 - middle);
  const value = least + bits.readChoice(most - least + 1);
  values[middle] = value;
  readSet(bits, values, from, middle, low, value - 1);
  readSet(bits, values, middle + 1, to, value + 1, high);
}
