/** How a page loads on a slow phone: LCP, CLS and TBT, as Lighthouse means them (web.dev/articles/vitals). */
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../test/findBrowser.ts';

/** Milliseconds, but `cls`, which has no unit; `bytes` came over the network. */
export interface Measures {
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
  readonly bytes: number;
  readonly requests: number;
}

/** Lighthouse's mid-range phone: 4 × slower, slow 4G as its throttling of the browser has it. */
const CPU_SLOWDOWN = 4;
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** After loading, the time in which late scripts and shifts are waited for. */
const QUIET = 2000;

/** A task longer than this keeps a reader waiting; what is beyond it is blocking time. */
const LONG_TASK = 50;

/** Runs in the page before anything else. */
function observe(longTask: number): void {
  const seen = { lcp: 0, cls: 0, tbt: 0 };
  Object.assign(globalThis, { seen });
  const watch = (type: string, take: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  };
  watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  watch('layout-shift', (entry) => (seen.cls += (entry as unknown as { value: number }).value));
  watch('longtask', ({ duration }) => (seen.tbt += Math.max(duration - longTask, 0)));
}

async function measureOnce(page: Page, url: string): Promise<Measures> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(observe, LONG_TASK);
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  await page.waitForTimeout(QUIET);
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seen: Omit<Measures, 'bytes' | 'requests'> }).seen,
  );
  return { ...seen, bytes, requests };
}

/** Middle value of each measure over the runs. */
export function toMedian(runs: readonly Measures[]): Measures {
  const middle = (name: keyof Measures): number =>
    runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor((runs.length - 1) / 2)] ?? 0;
  return {
    lcp: middle('lcp'),
    cls: middle('cls'),
    tbt: middle('tbt'),
    bytes: middle('bytes'),
    requests: middle('requests'),
  };
}

/** Loads a page `runs` times, each time as a new visitor. */
async function measurePage(browser: Browser, url: string, runs: number): Promise<Measures> {
  const found: Measures[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext(PHONE);
    found.push(await measureOnce(await context.newPage(), url));
    await context.close();
  }
  return toMedian(found);
}

/** Measures pages one after another in one browser. */
export async function measurePages(urls: readonly string[], runs: number): Promise<Measures[]> {
  const isRoot = process.getuid?.() === 0;
  const args = [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
  const browser = await chromium.launch({ executablePath: await findBrowser(), args });
  try {
    const measures: Measures[] = [];
    for (const url of urls) measures.push(await measurePage(browser, url, runs));
    return measures;
  } finally {
    await browser.close();
  }
}
