/** A list of whole numbers below 2^32 that grows; its memory stays when it begins anew. */
export class NumberList {
  length = 0;
  private values = new Uint32Array(64);

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** Adds a number that may have been the last one added. */
  mark(value: number): void {
    if (this.length === 0 || this.values[this.length - 1] !== value) this.push(value);
  }

  /** What was gathered; begins anew. */
  take(): Uint32Array {
    const taken = this.values.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}
