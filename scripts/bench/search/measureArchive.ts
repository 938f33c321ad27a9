/** Measures engines on one archive, one after another. */
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { BenchDocument } from './BenchDocument.ts';
import type { EngineName } from './engines/Engine.ts';
import { findEngine } from './engines/findEngine.ts';
import { measureBuild } from './measureBuild.ts';
import { measureSearch } from './measureSearch.ts';
import type { Query } from './Query.ts';
import { toScores } from './toScores.ts';
import type { Measured } from './toTables.ts';

export interface Measuring {
  readonly contentDir: string;
  readonly documents: readonly BenchDocument[];
  readonly queries: readonly Query[];
  /** Folder for what is built. */
  readonly workDir: string;
  readonly browser: Browser;
}

export async function measureArchive(name: EngineName, measuring: Measuring): Promise<Measured> {
  const { contentDir, documents, queries, workDir, browser } = measuring;
  const engine = findEngine(name);
  const outDir = join(workDir, name);
  const build = await measureBuild(name, contentDir, outDir);
  const { answers, ...bytes } = await measureSearch(browser, engine, outDir, queries);
  const toAddress = engine.toAddresses(contentDir, outDir, documents);
  const toIndex = new Map(documents.map(({ address }, index) => [address, index]));
  return {
    documents: documents.length,
    letters: documents.reduce((sum, { letters }) => sum + letters.length, 0),
    engine: engine.label,
    build,
    bytes,
    scores: toScores(queries, answers, toAddress, toIndex),
  };
}
