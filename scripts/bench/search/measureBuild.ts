/** Builds an index and tells what that took. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFolder } from '../../command/readFolder.ts';
import type { EngineName } from './engines/Engine.ts';
import { findEngine } from './engines/findEngine.ts';

const PROGRAM = fileURLToPath(new URL('buildIndex.ts', import.meta.url));
const POLL = 100;
/** Clock ticks a second in /proc: 100 on every Linux that is met. */
const TICKS = 100;

export interface BuildFacts {
  readonly seconds: number;
  /** Time of the processors, all processes together; null where the system does not tell. */
  readonly cpuSeconds: number | null;
  /** The most memory that was resident at a time, all processes together; null where the system does not tell. */
  readonly peakMegabytes: number | null;
  readonly indexBytes: number;
  readonly indexFiles: number;
}

/** Builds in `outDir`, which is emptied before. Bytes are those of the files, not of the disk's blocks. */
export async function measureBuild(name: EngineName, contentDir: string, outDir: string): Promise<BuildFacts> {
  const engine = findEngine(name);
  const workDir = `${outDir}-work`;
  for (const folder of [outDir, workDir]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  engine.prepare?.(contentDir, workDir);
  const facts = await watch([PROGRAM, name, contentDir, outDir, workDir]);
  rmSync(workDir, { recursive: true, force: true });
  const files = readFolder(outDir, '.').filter(engine.isIndex);
  const indexBytes = files.reduce((sum, path) => sum + statSync(join(outDir, path)).size, 0);
  return { ...facts, indexBytes, indexFiles: files.length };
}

async function watch(args: readonly string[]): Promise<Pick<BuildFacts, 'seconds' | 'cpuSeconds' | 'peakMegabytes'>> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--max-old-space-size=12000', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const peak = { memory: 0, ticks: new Map<number, number>() };
  const timer = setInterval(() => look(child.pid ?? 0, peak), POLL);
  const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('exit', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status ?? 'a signal'}`);
  const isKnown = peak.memory > 0;
  const ticks = [...peak.ticks.values()].reduce((sum, value) => sum + value, 0);
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: isKnown ? ticks / TICKS : null,
    peakMegabytes: isKnown ? Math.round(peak.memory / 1024) : null,
  };
}

/** Looks at a process and all that it started. */
function look(root: number, peak: { memory: number; ticks: Map<number, number> }): void {
  let memory = 0;
  for (const pid of findFamily(root)) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      memory += Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
      const [user = 0, system = 0] = readStat(pid).slice(11, 13).map(Number);
      peak.ticks.set(pid, user + system);
    } catch {
      // It has ended since it was listed.
    }
  }
  peak.memory = Math.max(peak.memory, memory);
}

/** Fields of /proc/PID/stat from the third on. */
const readStat = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');

function findFamily(root: number): number[] {
  if (!existsSync('/proc/self/stat')) return [];
  const parents = new Map<number, number>();
  for (const pid of readdirSync('/proc').map(Number).filter(Boolean)) {
    try {
      parents.set(pid, Number(readStat(pid)[1]));
    } catch {
      // It has ended since it was listed.
    }
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isBelow);
}
