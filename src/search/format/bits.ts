/** Streams of bits, most significant bit first. */

/** Writes numbers of any width up to 32 bits, one after another. */
export class BitWriter {
  private bytes = new Uint8Array(256);
  private length = 0;
  private rest = 0;
  private restBits = 0;

  /** Writes the lowest `width` bits of `value`. */
  write(value: number, width: number): void {
    if (width > 16) {
      this.write(value >>> 16, width - 16);
      this.write(value & 0xffff, 16);
      return;
    }
    this.rest = (this.rest << width) | (value & ((1 << width) - 1));
    this.restBits += width;
    if (this.length + 4 > this.bytes.length) this.grow();
    while (this.restBits >= 8) {
      this.restBits -= 8;
      this.bytes[this.length] = this.rest >>> this.restBits;
      this.length += 1;
    }
  }

  /** Elias gamma: a whole number from 1, in 2·⌊log₂ value⌋ + 1 bits. */
  writeGamma(value: number): void {
    const width = 32 - Math.clz32(value);
    this.write(0, width - 1);
    this.write(value, width);
  }

  /** One of `count` values from 0, in ⌊log₂ count⌋ or one more bits (truncated binary); nothing if there is one value. */
  writeChoice(value: number, count: number): void {
    const width = 31 - Math.clz32(count);
    const short = 2 * (1 << width) - count;
    if (value < short) this.write(value, width);
    else this.write(value + short, width + 1);
  }

  /** Fills the last byte up with zeros; what is written next begins with a byte. */
  align(): void {
    if (this.restBits > 0) this.write(0, 8 - this.restBits);
  }

  /** How many whole bytes there are. */
  get size(): number {
    return this.length;
  }

  /** Everything written so far, the last byte filled up with zeros. The bytes are the writer's own: copy them to keep them. */
  toBytes(): Uint8Array<ArrayBuffer> {
    this.align();
    return this.bytes.subarray(0, this.length);
  }

  /** Begins anew. */
  clear(): void {
    this.length = 0;
    this.rest = 0;
    this.restBits = 0;
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what a BitWriter has written. Past the end there are zeros. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private bit: number;

  /** @param start the byte to begin at */
  constructor(bytes: Uint8Array, start = 0) {
    this.bytes = bytes;
    this.bit = start * 8;
  }

  read(width: number): number {
    let value = 0;
    let left = width;
    while (left > 0) {
      const inByte = 8 - (this.bit & 7);
      const take = Math.min(inByte, left);
      const byte = this.bytes[this.bit >>> 3] ?? 0;
      value = value * (1 << take) + ((byte >>> (inByte - take)) & ((1 << take) - 1));
      this.bit += take;
      left -= take;
    }
    return value;
  }

  readGamma(): number {
    let width = 0;
    while (width < 31 && this.read(1) === 0) width += 1;
    return 2 ** width + this.read(width);
  }

  readChoice(count: number): number {
    const width = 31 - Math.clz32(count);
    const short = 2 * (1 << width) - count;
    const value = this.read(width);
    return value < short ? value : value * 2 + this.read(1) - short;
  }

  /** Goes on to the next whole byte. */
  align(): void {
    this.bit = (this.bit + 7) & ~7;
  }

  /** The byte that is read next, when aligned. */
  get byte(): number {
    return this.bit >>> 3;
  }
}
