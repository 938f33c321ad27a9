/** `npm run bench:search`: how complete, exact, fast and large search is, beside other engines, in a browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { contentFolder } from '../src/lib/folders.ts';
import { makeCorpus } from './bench/corpus/makeCorpus.ts';
import { ENGINES, type EngineName } from './bench/search/engines/Engine.ts';
import { measureArchive } from './bench/search/measureArchive.ts';
import { openDocuments } from './bench/search/readDocuments.ts';
import { BUILD_HEAD, type Measured, SCORE_HEAD, toBuildRow, toScoreRows } from './bench/search/toTables.ts';
import { toQueries } from './bench/search/toQueries.ts';
import { STATUS } from './command/CommandError.ts';
import { wrongUsage } from './command/readArguments.ts';
import { runCommand } from './command/runCommand.ts';
import { clearProgress, print, showProgress } from './command/terminal.ts';
import { findBrowser } from './test/findBrowser.ts';

const COMMAND = {
  name: 'bench:search',
  summary:
    '测量检索：用档案自己的文字出题，逐件扫描原文得出答案，在 Chromium 里问本引擎、Pagefind 和 MiniSearch，\n' +
    '比较查全、查准、次序、用时、传输的字节和编制索引的用时与内存。先测现有的档案，再测编造的大档案。',
  options: {
    documents: { type: 'string', value: '件数', help: '编造的档案各多少件，默认 1000,5000；0 表示只测现有的档案' },
    engines: { type: 'string', value: '引擎', help: `测哪些，默认 gongbao,pagefind,minisearch；另有 pagefind-pairs` },
    queries: { type: 'string', value: '条数', help: '每类检索词多少条，默认 60' },
    only: { type: 'boolean', help: '不测现有的档案，只测编造的' },
    work: { type: 'string', value: '文件夹', help: '档案和索引做在哪里，做完不删；默认做在临时文件夹，做完删掉' },
    json: { type: 'string', value: '文件', help: '把结果另写成 JSON' },
  },
} as const;

await runCommand(COMMAND, async ({ values }) => {
  const sizes = toSizes(values.documents ?? '1000,5000');
  const engines = (values.engines ?? 'gongbao,pagefind,minisearch').split(',').map(toEngine);
  const count = toNumber(values.queries ?? '60', 1);
  const workDir = values.work ?? mkdtempSync(join(tmpdir(), 'gongbao-bench-'));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: toFlags() });
  const all: Measured[] = [];
  // What is measured is written at once: large archives take long.
  const take = (measured: Measured): void => {
    all.push(measured);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
  };
  try {
    for (const size of values.only ? sizes : [null, ...sizes]) {
      await measureSize(size, { engines, count, workDir, browser, take });
    }
  } finally {
    await browser.close();
    if (values.work === undefined) rmSync(workDir, { recursive: true, force: true });
  }
  clearProgress();
  print([BUILD_HEAD, ...all.map(toBuildRow), '', SCORE_HEAD, ...all.flatMap(toScoreRows)].join('\n'));
  return STATUS.fine;
});

interface Plan {
  readonly engines: readonly EngineName[];
  readonly count: number;
  readonly workDir: string;
  readonly browser: Awaited<ReturnType<typeof chromium.launch>>;
  readonly take: (measured: Measured) => void;
}

/** Measures the archive that is there (null), or one that is made up. */
async function measureSize(size: number | null, { engines, count, workDir, browser, take }: Plan): Promise<void> {
  const folder = join(workDir, String(size ?? 'archive'));
  const contentDir = size === null ? contentFolder() : join(folder, 'content');
  showProgress(`${size ?? '现有'}：准备档案和检索词……`);
  if (size !== null) makeCorpus(contentDir, size);
  const source = openDocuments(contentDir);
  const queries = toQueries(source, count);
  for (const name of engines) {
    showProgress(`${size ?? '现有'}：${name}……`);
    take(await measureArchive(name, { contentDir, addresses: source.addresses, queries, workDir: folder, browser }));
  }
}

function toNumber(text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= 200_000) return number;
  throw wrongUsage(COMMAND, `“${text}”不是可用的数`);
}

function toSizes(text: string): number[] {
  const sizes = text.split(',').map((size) => toNumber(size, 0));
  return sizes.filter((size) => size > 0);
}

function toEngine(name: string): EngineName {
  const found = ENGINES.find((engine) => engine === name);
  if (found !== undefined) return found;
  throw wrongUsage(COMMAND, `没有 ${name} 这个引擎`);
}

function toFlags(): string[] {
  return ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
}
