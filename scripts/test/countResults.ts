/**
 * A reporter of node:test that writes one line of JSON: how many tests passed, failed and were skipped. Loaded by
 * `node --test --test-reporter`, beside the reporter that people read.
 */
import type { TestEvent } from 'node:test/reporters';

/** What a test runner says about its tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export default async function* countResults(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    // The summary of the whole run has no file.
    if (type !== 'test:summary' || data.file !== undefined) continue;
    // The types of Node 24 leave out `failed`.
    const { passed, failed, cancelled, skipped, todo } = data.counts as typeof data.counts & { failed: number };
    yield JSON.stringify({ passed, failed: failed + cancelled, skipped: skipped + todo } satisfies Counts);
  }
}
