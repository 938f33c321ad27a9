import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../../command/CommandError.ts';
import { compiledFolder } from '../../command/compilePages.ts';
import { readFolder } from '../../command/readFolder.ts';
import { ROOT } from '../../command/runProgram.ts';
import { digestFolder, measureFolder } from './measureFolder.ts';
import { type Measured, runMeasured } from './runMeasured.ts';

/** One site made once. */
export interface BuildMeasure {
  readonly name: string;
  readonly documents: number;
  readonly seconds: number;
  readonly processor: number;
  /** Bytes. */
  readonly memory: number;
  readonly files: number;
  readonly bytes: number;
  /** Seconds of each step. */
  readonly steps: Readonly<Record<string, number>>;
  /** Why it could not be made. */
  readonly failure?: string;
}

/** Seconds for a whole build. */
const LIMIT = 4 * 3600;

/** Builds an archive, and tells what it took. */
async function build(content: string, out: string): Promise<{ run: Measured; steps: Record<string, number> }> {
  const times = `${out}.times.json`;
  const env = { GAZETTE_CONTENT: content, GAZETTE_OUT: out, GAZETTE_CACHE: `${out}.cache` };
  const command = [process.execPath, join(ROOT, 'scripts/build.ts'), '--times', times];
  const run = await runMeasured({ command, folder: ROOT, env, limit: LIMIT });
  if (run.status !== 0) throw new CommandError(`网站没有做成：${run.output}`, '看上面的信息。');
  return { run, steps: JSON.parse(readFileSync(times, 'utf8')) as Record<string, number> };
}

function toMeasure(
  name: string,
  documents: number,
  out: string,
  { run, steps }: Awaited<ReturnType<typeof build>>,
): BuildMeasure {
  const { seconds, processor, memory = 0 } = run;
  return { name, documents, seconds, processor, memory, ...measureFolder(out), steps };
}

/** The whole site from nothing: no page, picture, front matter or compiled code of a build before. */
export async function measureFull(content: string, out: string, count: number): Promise<BuildMeasure> {
  const compiled = compiledFolder(`${out}.cache`);
  for (const path of [out, `${out}.cache`, compiled]) rmSync(path, { recursive: true, force: true });
  return toMeasure('Gongbao', count, out, await build(content, out));
}

/** What adding an issue took, and whether it gave the same bytes as making everything. */
export interface AddedMeasure extends BuildMeasure {
  readonly added: number;
  readonly isSame: boolean;
}

/**
 * Adds one issue to an archive of which the whole site is in `out`: takes the issue away, builds, puts it back, and
 * measures the build that then follows.
 */
export async function measureAdded(content: string, out: string, count: number): Promise<AddedMeasure> {
  const whole = digestFolder(out);
  const paths = findLastIssue(content);
  const away = `${out}.away`;
  move(paths, content, away);
  await build(content, out);
  move(paths, away, content);
  rmSync(away, { recursive: true, force: true });
  const measure = toMeasure('Gongbao: one issue more', count, out, await build(content, out));
  return { ...measure, added: paths.length - 1, isSame: digestFolder(out) === whole };
}

/** Files of the latest whole issue of the first gazette: its own first, then its documents. */
function findLastIssue(content: string): string[] {
  const issues = readFolder(content, 'issues').filter((path) => path.includes('/county1/'));
  const documents = readFolder(content, 'documents').filter((path) => path.includes('/county1/'));
  const groups = Map.groupBy(
    documents,
    (path) => /^issue: (.*)$/m.exec(readFileSync(join(content, path), 'utf8'))?.[1],
  );
  const most = Math.max(...[...groups.values()].map(({ length }) => length));
  const issue = issues.findLast((path) => groups.get(toId(path))?.length === most);
  if (issue === undefined) throw new Error('No issue to add');
  return [issue, ...(groups.get(toId(issue)) ?? [])];
}

const toId = (path: string): string => path.slice('issues/'.length, -'.md'.length);

function move(paths: readonly string[], from: string, to: string): void {
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    renameSync(join(from, path), join(to, path));
  }
}
