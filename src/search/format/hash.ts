/** Spreads keys over files. */

/**
 * Mixes 32 bits so that every bit depends on every other (lowbias32 by Chris Wellons, public domain). It maps one to
 * one: what is left after the file's number was taken off still tells which key it is.
 */
export function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
