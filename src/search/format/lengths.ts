/**
 * Lengths of documents, rounded up to one byte: places are written as numbers below the length, and need only to know
 * about how long a document is. The highest bits of `code` say how often eight and the lowest three are doubled; so a
 * length is at most an eighth too long, and below 16 it is true.
 */
export function toLengthCode(length: number): number {
  let doublings = 0;
  while (length > 15 * 2 ** doublings) doublings += 1;
  return doublings * 8 + Math.ceil(length / 2 ** doublings);
}

/** The length that a code stands for. */
export const fromLengthCode = (code: number): number => (code < 16 ? code : (8 + (code & 7)) * 2 ** ((code >>> 3) - 1));

/** A length as readers know it. */
export const roundLength = (length: number): number => fromLengthCode(toLengthCode(length));
