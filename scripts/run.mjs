/**
 * Runs a command of the project: `node scripts/run.mjs content --check`. Plain JavaScript for Node 20 and later, with
 * no dependency: it is what runs first on a fresh clone. It installs what is missing, then hands over to
 * `scripts/<command>.ts`, under the Node that comes with the dependencies where the user's own is too old for it.
 */
import { spawn } from 'node:child_process';
import module from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findNode } from './launch/findNode.mjs';
import { install } from './launch/install.mjs';
import { isInstalled } from './launch/isInstalled.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Where Node keeps what it has compiled. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'node');
const [command = '', ...rest] = process.argv.slice(2);

if (!isInstalled(ROOT)) install(ROOT);
const node = findNode(ROOT);
const script = join(ROOT, 'scripts', `${command}.ts`);
if (node === process.execPath) {
  // Taking the types off a hundred files takes longer than most commands.
  module.enableCompileCache(CACHE);
  process.argv.splice(1, 2, script);
  await import(pathToFileURL(script).href);
} else {
  handOver(node, [script, ...rest]);
}

/**
 * Runs `node` in place of this process: its output, its signals and its exit status are ours.
 * @param {string} node
 * @param {readonly string[]} args
 */
function handOver(node, args) {
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, args, { stdio: 'inherit', env: { ...process.env, PATH: path, NODE_COMPILE_CACHE: CACHE } });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
