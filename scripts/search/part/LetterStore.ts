/**
 * All letters of the documents of one part in a row, with what is known of each. Typed arrays: a part has up to some
 * fifty million letters.
 */
import { GAP } from '../../../src/search/fold/letters.ts';

/** Signs stand between this letter and the next. */
export const GAP_AFTER = 1;
/** The letter stands in a heading. */
export const IN_HEADING = 2;

export class LetterStore {
  letters = new Uint16Array(1 << 16);
  flags = new Uint8Array(1 << 16);
  length = 0;
  /** Where each document begins; one more at the end. */
  readonly starts: number[] = [0];
  /** Letters of each document's title, which stands first. */
  readonly titleLengths: number[] = [];

  /** Adds folded text (Fold); signs stand between it and what follows. Returns how many letters it has. */
  add(units: string, flag = 0): number {
    const before = this.length;
    while (this.length + units.length > this.letters.length) this.grow();
    for (let index = 0; index < units.length; index += 1) {
      if (units[index] === GAP) this.endRun();
      else {
        this.letters[this.length] = units.charCodeAt(index);
        this.flags[this.length] = flag;
        this.length += 1;
      }
    }
    if (this.length > before) this.endRun();
    return this.length - before;
  }

  /** Ends a document. */
  close(titleLength: number): void {
    this.titleLengths.push(titleLength);
    this.starts.push(this.length);
  }

  get documents(): number {
    return this.titleLengths.length;
  }

  get lengths(): number[] {
    return this.titleLengths.map((_, index) => (this.starts[index + 1] ?? 0) - (this.starts[index] ?? 0));
  }

  private endRun(): void {
    this.flags[this.length - 1] = (this.flags[this.length - 1] ?? 0) | GAP_AFTER;
  }

  private grow(): void {
    const letters = new Uint16Array(this.letters.length * 2);
    letters.set(this.letters);
    this.letters = letters;
    const flags = new Uint8Array(this.flags.length * 2);
    flags.set(this.flags);
    this.flags = flags;
  }
}
