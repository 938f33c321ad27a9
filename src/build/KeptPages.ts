import { UNKNOWN } from '../lib/reads/Digests.ts';
import { findTracker } from '../lib/reads/tracking.ts';
import type { PageRecord, PageRecords } from './PageRecords.ts';

/** The pages that earlier builds have made, beside the archive as it is now. A read is asked again once, when a page needs it. */
export class KeptPages {
  private readonly records: PageRecords;
  private readonly same: (boolean | undefined)[];
  /** The numbers that the reads have in this build. */
  private readonly numbers: (number | undefined)[];

  constructor(records: PageRecords) {
    this.records = records;
    this.same = new Array<undefined>(records.reads.length);
    this.numbers = new Array<undefined>(records.reads.length);
  }

  /** The record of a file whose page would show the same now, if what it is given now (`toGiven`) is the same too. */
  find(output: string, toGiven: () => string): PageRecord | undefined {
    const record = this.records.pages.get(output);
    if (record === undefined) return undefined;
    const given = toGiven();
    const isSame = given !== UNKNOWN && record.given === given && record.reads.every((read) => this.isSame(read));
    return isSame ? record : undefined;
  }

  /** The reads of a record by the numbers that they have in this build. */
  toOwnNumbers({ reads }: PageRecord): number[] {
    return reads.map((read) => (this.numbers[read] ??= this.toOwnNumber(read)));
  }

  private toOwnNumber(read: number): number {
    return findTracker()?.toNumber(this.records.reads[read]?.[0] ?? '') ?? 0;
  }

  private isSame(read: number): boolean {
    return (this.same[read] ??= this.ask(read));
  }

  private ask(number: number): boolean {
    const [read, answer] = this.records.reads[number] ?? ['', UNKNOWN];
    return answer !== UNKNOWN && findTracker()?.answer(read) === answer;
  }
}
