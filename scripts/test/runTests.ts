import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outFolder } from '../../src/lib/folders.ts';
import { CommandError } from '../command/CommandError.ts';
import { type Ran, runNode, runProgram } from '../command/runProgram.ts';
import type { Counts } from './countResults.ts';
import { findBrowser } from './findBrowser.ts';
import { findFreePort } from './findFreePort.ts';

/** How a test runner ended, and what it counted; null where it did not come to counting. */
export interface Tested {
  readonly status: number;
  readonly counts: Counts | null;
}

/** Runs the tests that need no browser, with node:test. */
export function runUnitTests(): Promise<Tested> {
  const reporter = fileURLToPath(new URL('countResults.ts', import.meta.url));
  const toCounts = (text: string) => JSON.parse(text) as Counts;
  return withReport(toCounts, (report) =>
    runNode([
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${reporter}`,
      `--test-reporter-destination=${report}`,
      'tests/**/*.test.ts',
    ]),
  );
}

/** Runs the tests in a browser, with Playwright. */
export async function runSiteTests(): Promise<Tested> {
  if (!existsSync(outFolder())) throw new CommandError('网站还没有做，网页测试没有东西可测', '先运行 npm run build。');
  const browser = await findBrowser();
  const port = process.env['GAZETTE_TEST_PORT'] ?? String(await findFreePort());
  return withReport(readPlaywrightCounts, (report) =>
    runProgram('playwright', ['test', '--reporter=list,json'], {
      env: { GAZETTE_CHROMIUM: browser, GAZETTE_TEST_PORT: port, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    }),
  );
}

/** Counts of Playwright's JSON report; a test that passed at a second try counts as passed. */
function readPlaywrightCounts(text: string): Counts {
  const { stats } = JSON.parse(text) as { stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

async function withReport(toCounts: (text: string) => Counts, run: (report: string) => Promise<Ran>): Promise<Tested> {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-test-'));
  const report = join(folder, 'report.json');
  try {
    const { status } = await run(report);
    const text = existsSync(report) ? readFileSync(report, 'utf8') : '';
    return { status, counts: text === '' ? null : toCounts(text) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
