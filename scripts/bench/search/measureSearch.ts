/** Asks an engine in a browser. */
import type { Browser, Page } from '@playwright/test';
import type { Engine, Found } from './engines/Engine.ts';
import type { Query } from './Query.ts';
import { type Served, serveIndex } from './serveIndex.ts';
import { toQuantile } from './toScores.ts';

export interface Answer extends Found {
  readonly milliseconds: number;
}

export interface SearchFacts {
  readonly answers: readonly Answer[];
  /** Medians: of a browser that knows nothing yet, from the engine's program to ten results; of the next query. */
  readonly firstBytes: number;
  readonly nextBytes: number;
  /** The most. */
  readonly firstBytesMost: number;
  readonly firstRequests: number;
}

type Search = (query: string) => Promise<Found>;

interface BenchWindow {
  search?: Search;
}

/** Pairs of a first and a following query, each in a browser without anything kept. */
const FRESH = 15;

export async function measureSearch(
  browser: Browser,
  engine: Engine,
  outDir: string,
  queries: readonly Query[],
): Promise<SearchFacts> {
  const served = await serveIndex(outDir, engine);
  try {
    const bytes = await measureBytes(browser, served, queries);
    const answers = await withPage(browser, served, async (page) => {
      const all: Answer[] = [];
      for (const { text } of queries) all.push(await ask(page, text));
      return all;
    });
    return { answers, ...bytes };
  } finally {
    served.close();
  }
}

async function measureBytes(browser: Browser, served: Served, queries: readonly Query[]) {
  const usual = queries.filter(({ set }) => set === 'S' || set === 'T' || set === 'W');
  const first: number[] = [];
  const next: number[] = [];
  const requests: number[] = [];
  for (let run = 0; run < FRESH && usual.length > 0; run += 1) {
    const pair = [usual[(run * 7) % usual.length], usual[(run * 7 + 3) % usual.length]] as [Query, Query];
    await withPage(browser, served, async (page) => {
      await ask(page, pair[0].text);
      const taken = served.take();
      first.push(taken.bytes);
      requests.push(taken.answers);
      await ask(page, pair[1].text);
      next.push(served.take().bytes);
    });
  }
  return {
    firstBytes: toQuantile(first, 0.5),
    firstBytesMost: toQuantile(first, 1),
    nextBytes: toQuantile(next, 0.5),
    firstRequests: toQuantile(requests, 0.5),
  };
}

/** A page of a browser that has nothing kept, with the engine opened. */
async function withPage<T>(browser: Browser, served: Served, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(served.url);
    served.take();
    await page.evaluate(async (address) => {
      const { open } = (await import(address)) as { open: () => Promise<Search> };
      (globalThis as BenchWindow).search = await open();
    }, `${served.url}bench.js`);
    return await work(page);
  } finally {
    await context.close();
  }
}

const ask = (page: Page, query: string): Promise<Answer> =>
  page.evaluate(async (text) => {
    const start = performance.now();
    const { search } = globalThis as BenchWindow;
    const found = search ? await search(text) : { ids: [], first: [] };
    return { ...found, milliseconds: performance.now() - start };
  }, query);
