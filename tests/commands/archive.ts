/** A small archive in a temporary folder, and the commands run on it as a user runs them. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ISSUE, NEXT_ISSUE } from './texts.ts';
import { parsedFolder } from '../../scripts/command/parsed/ParsedStore.ts';

const SCRIPTS = fileURLToPath(new URL('../../scripts/', import.meta.url));

/** What Node has compiled is kept: the tests start it many times. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url));

export { ISSUE, NEXT_ISSUE };

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Archive {
  /** Folder that holds the archive and what is received. */
  readonly root: string;
  /** The content folder. */
  readonly content: string;
  /** Writes a file below `root`; gives its path. */
  readonly write: (path: string, data: string | Uint8Array) => string;
  /** Runs a command on the archive. */
  readonly run: (command: string, ...args: readonly string[]) => Ran;
  /** Starts a command and ends it by a signal after so many milliseconds. */
  readonly interrupt: (
    milliseconds: number,
    signal: NodeJS.Signals,
    command: string,
    ...args: readonly string[]
  ) => Promise<void>;
  /** Every file of the content folder and what is in it. */
  readonly snapshot: () => Record<string, string>;
}

/** An archive with a site.yaml and nothing else; it is removed when the tests of the file are over. */
export function makeArchive(): Archive {
  const root = mkdtempSync(join(tmpdir(), 'gongbao-archive-'));
  const content = join(root, 'content');
  after(() => {
    const kept = parsedFolder(content);
    for (const folder of [root, kept, `${kept}.search.json`]) rmSync(folder, { recursive: true, force: true });
  });
  const write = (path: string, data: string | Uint8Array) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
    return file;
  };
  write('content/site.yaml', 'name: 青禾县政府公报\n');
  const options = { cwd: root, env: toEnvironment() };
  return {
    root,
    content,
    write,
    run: (command, ...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, toWords(command, args), {
        ...options,
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    },
    interrupt: (milliseconds, signal, command, ...args) =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, toWords(command, args), { ...options, stdio: 'ignore' });
        const timer = setTimeout(() => child.kill(signal), milliseconds);
        child.on('exit', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    snapshot: () => readTree(content),
  };
}

/** An archive with one issue in it. */
export function makeFilledArchive(): Archive {
  const archive = makeArchive();
  const { status, stderr } = archive.run('import', archive.write('received.txt', ISSUE));
  if (status !== 0) throw new Error(stderr);
  return archive;
}

/** Copies an archive's content folder, to have one like it. */
export function copyContent(from: Archive, to: Archive): void {
  rmSync(to.content, { recursive: true, force: true });
  cpSync(from.content, to.content, { recursive: true });
}

function toWords(command: string, args: readonly string[]): string[] {
  return [join(SCRIPTS, `${command}.ts`), ...args];
}

/** The environment of somebody who has set nothing, and what npm adds when it runs the tests left out. */
function toEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|INIT_CWD|GAZETTE_|NODE_|NO_COLOR|FORCE_COLOR)/.test(name),
  );
  return { ...Object.fromEntries(kept), NODE_COMPILE_CACHE: CACHE };
}

function readTree(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.sort().map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file, 'latin1')]),
  );
}
