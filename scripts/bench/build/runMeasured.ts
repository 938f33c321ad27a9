import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program took. */
export interface Measured {
  readonly status: number;
  /** Seconds from its start to its end. */
  readonly seconds: number;
  /** Seconds of the processors, of itself and all that it started. */
  readonly processor: number;
  /** Most bytes of memory that it and all that it started held at one time; undefined where the system does not tell. */
  readonly memory: number | undefined;
  /** The last that it printed. */
  readonly output: string;
}

export interface MeasuredRun {
  readonly command: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Seconds after which it is ended. */
  readonly limit: number;
}

/** Milliseconds between two looks at the memory. */
const PAUSE = 250;
const OUTPUT_KEPT = 4000;

/** Runs a program and measures it. The shell tells the time of the processors when it ends. */
export async function runMeasured({ command, folder, env = {}, limit }: MeasuredRun): Promise<Measured> {
  const started = performance.now();
  const child = spawn('sh', ['-c', '"$@"; s=$?; times >&3; exit $s', 'sh', ...command], {
    cwd: folder,
    env: { ...process.env, CI: 'true', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let [output, times] = ['', ''];
  const keep = (data: Buffer) => (output = (output + data.toString('utf8')).slice(-OUTPUT_KEPT));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.stdio[3]?.on('data', (data: Buffer) => (times += data.toString('utf8')));
  let memory = 0;
  const look = setInterval(() => (memory = Math.max(memory, readMemory(child.pid ?? 0))), PAUSE);
  const end = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), limit * 1000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(look);
  clearTimeout(end);
  const seconds = (performance.now() - started) / 1000;
  return { status: code ?? 137, seconds, processor: readTimes(times), memory: memory || undefined, output };
}

/** The second line of `times`: user and system time of all that the shell has run: `0m3.210s 0m0.450s`. */
function readTimes(text: string): number {
  const line = text.trim().split('\n')[1] ?? '';
  const parts = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** Bytes that a process and all that it has started hold, as Linux tells. 0 elsewhere. */
function readMemory(root: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of listProcesses()) {
    const [parent, pages] = readStat(name);
    parents.set(Number(name), parent);
    sizes.set(Number(name), pages);
  }
  const isBelow = (id: number | undefined): boolean =>
    id === root || (id !== undefined && id > 1 && isBelow(parents.get(id)));
  return [...sizes].reduce((sum, [id, pages]) => sum + (isBelow(id) ? pages * 4096 : 0), 0);
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Parent and resident pages of a process: fields 4 and 24 of its stat. */
function readStat(name: string): [parent: number, pages: number] {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return [Number(fields[1]), Number(fields[21])];
  } catch {
    return [0, 0];
  }
}
