/** Measures engines on one archive, one after another. */
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { EngineName } from './engines/Engine.ts';
import { findEngine } from './engines/findEngine.ts';
import { measureBuild } from './measureBuild.ts';
import { measureSearch } from './measureSearch.ts';
import type { Query } from './Query.ts';
import { toScores } from './toScores.ts';
import type { Measured } from './toTables.ts';

export interface Measuring {
  readonly contentDir: string;
  /** Addresses of its documents, in their order. */
  readonly addresses: readonly string[];
  readonly queries: readonly Query[];
  /** Folder for what is built. */
  readonly workDir: string;
  readonly browser: Browser;
}

export async function measureArchive(name: EngineName, measuring: Measuring): Promise<Measured> {
  const { contentDir, addresses, queries, workDir, browser } = measuring;
  const engine = findEngine(name);
  const outDir = join(workDir, name);
  const build = await measureBuild(name, contentDir, outDir);
  const { answers, ...bytes } = await measureSearch(browser, engine, outDir, queries);
  const toAddress = engine.toAddresses(contentDir, outDir);
  const toIndex = new Map(addresses.map((address, index) => [address, index]));
  return {
    documents: addresses.length,
    engine: engine.label,
    build,
    bytes,
    scores: toScores(queries, answers, toAddress, toIndex),
  };
}
