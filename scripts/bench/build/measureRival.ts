import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../command/runProgram.ts';
import { measureFolder } from './measureFolder.ts';
import type { BuildMeasure } from './measureOurs.ts';
import type { Rival } from './rivals.ts';
import { runMeasured } from './runMeasured.ts';

/** Seconds for one step. */
const LIMIT = 3600;

/**
 * Makes a site of `documents` with another program, and measures it. Undefined where the program is not there.
 * @param folder where its project and its packages are put
 */
export async function measureRival(
  rival: Rival,
  documents: string,
  folder: string,
  count: number,
): Promise<BuildMeasure | undefined> {
  if (rival.needs !== undefined && spawnSync(rival.needs, ['version']).status !== 0) return undefined;
  const out = join(folder, 'out');
  const steps: Record<string, number> = {};
  const sum = { seconds: 0, processor: 0, memory: 0 };
  let failure = prepare(rival, documents, folder, out);
  for (const [name, words] of Object.entries(rival.steps)) {
    if (failure !== undefined) break;
    const command = words.map((word) => (word === 'OUT' ? out : word === 'node' ? process.execPath : word));
    const run = await runMeasured({ command, folder, limit: LIMIT });
    steps[name] = run.seconds;
    sum.seconds += run.seconds;
    sum.processor += run.processor;
    sum.memory = Math.max(sum.memory, run.memory ?? 0);
    if (run.status !== 0) failure = toFailure(name, run.output);
  }
  const size = failure === undefined ? measureFolder(out) : { files: 0, bytes: 0 };
  rmSync(out, { recursive: true, force: true });
  return { name: rival.name, documents: count, ...sum, ...size, steps, ...(failure === undefined ? {} : { failure }) };
}

/** Puts a project together, with its packages. Gives what went wrong, if something did. */
function prepare(rival: Rival, documents: string, folder: string, out: string): string | undefined {
  const { files, packages, usesOurs, link } = rival;
  mkdirSync(folder, { recursive: true });
  rmSync(out, { recursive: true, force: true });
  for (const name of ['.astro', '.vitepress', 'documents'])
    rmSync(join(folder, name), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text.replaceAll('DOCUMENTS', documents).replaceAll('OUT', out));
  }
  if (link !== undefined) cpSync(documents, join(folder, link), { recursive: true });
  if (!usesOurs) return install(packages, folder);
  linkPackages(folder);
  return undefined;
}

/** The project's own packages, in a folder of the rival's, since programs keep caches in `node_modules`. */
function linkPackages(folder: string): void {
  const target = join(folder, 'node_modules');
  rmSync(target, { recursive: true, force: true });
  symlinkSync(join(ROOT, 'node_modules'), target, 'junction');
}

function install(packages: Rival['packages'], folder: string): string | undefined {
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  const args = ['install', '--no-audit', '--no-fund', '--prefer-offline', ...wanted];
  const { status, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? undefined : toFailure('install', stderr);
}

/** Why a step failed, in one line. */
function toFailure(step: string, output: string): string {
  if (/heap out of memory|Allocation failed/i.test(output)) return `${step}: out of memory`;
  const lines = output
    .trim()
    .split('\n')
    .filter((line) => /error/i.test(line));
  return `${step}: ${(lines.at(-1) ?? output.trim().split('\n').at(-1) ?? '').trim().slice(0, 120)}`;
}
