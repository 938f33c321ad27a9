import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of package.json. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Environment that keeps modules as Node has compiled them: loading ours takes as long as making a hundred pages. */
export const COMPILE_CACHE = {
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(ROOT, 'node_modules', '.cache', 'node'),
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Running {
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the program prints is kept back and given as `output`. */
  readonly quiet?: boolean;
  /** Gets what the program sends with `process.send`; `answer` sends something back. */
  readonly onMessage?: (message: unknown, answer: (message: number) => void) => void;
}

export interface Ran {
  /** Exit status; a program that a signal ended has 128 and more, as in a shell. */
  readonly status: number;
  readonly output: string;
}

/** Runs a program that a dependency brings (`astro`), under the Node that runs now, and waits for its end. */
export function runProgram(name: string, args: readonly string[], running: Running = {}): Promise<Ran> {
  return runNode([findProgram(name), ...args], running);
}

/** Runs Node with `args` from the project's root and waits for its end. Signals that we get are passed on. */
export async function runNode(
  args: readonly string[],
  { env = {}, quiet = false, onMessage }: Running = {},
): Promise<Ran> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit', ...(onMessage ? ['ipc' as const] : [])],
  });
  // A program that has ended meanwhile wants no answer.
  const answer = (message: number): void => {
    if (child.connected) child.send(message);
  };
  if (onMessage) child.on('message', (message) => onMessage(message, answer));
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => output.push(data));
  const status = await passingSignals(child, waitFor(child));
  return { status, output: Buffer.concat(output).toString('utf8') };
}

function waitFor(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : 15)));
  });
}

async function passingSignals<T>(child: ChildProcess, work: Promise<T>): Promise<T> {
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  try {
    return await work;
  } finally {
    for (const signal of SIGNALS) process.off(signal, pass);
  }
}

/** Names of programs whose package has another name. */
const PACKAGES: Readonly<Record<string, string>> = { playwright: '@playwright/test' };

/** File that a dependency's program is in, as its package.json says. */
export function findProgram(name: string): string {
  const folder = join(ROOT, 'node_modules', PACKAGES[name] ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Readonly<Record<string, string>>;
  };
  const file = typeof bin === 'string' ? bin : bin[name];
  if (file === undefined) throw new Error(`No program ${name} in ${folder}`);
  return join(folder, file);
}
