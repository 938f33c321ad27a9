/** Bytes that are put one after another into one growing piece of memory. */
export class ByteStore {
  length = 0;
  private bytes = new Uint8Array(1 << 16);

  /** Adds a copy; gives the place where it begins. */
  add(bytes: Uint8Array): number {
    const start = this.length;
    while (start + bytes.length > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(bytes, start);
    this.length += bytes.length;
    return start;
  }

  slice(start: number, end: number): Uint8Array {
    return this.bytes.subarray(start, end);
  }
}
