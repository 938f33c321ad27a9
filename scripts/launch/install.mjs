import { spawnSync } from 'node:child_process';

/**
 * Installs exactly what the lock file says (`npm ci`). Ends the process with an explanation where that fails.
 * @param {string} root folder of package.json
 */
export function install(root) {
  process.stderr.write('正在安装依赖，首次约需一分钟……\n');
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'];
  const { status } = runNpm(root, args);
  if (status === 0) return;
  process.stderr.write(
    '\n依赖没有装上（原因见上面 npm 的信息）。\n' +
      '请检查网络；内网可用 npm config set registry 指定镜像，再试一次；也可删去 node_modules 后运行 npm install。\n',
  );
  process.exit(1);
}

/**
 * Runs npm: the one that started us, else the one on PATH.
 * @param {string} root
 * @param {string[]} args
 */
function runNpm(root, args) {
  const npm = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  if (npm?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync(['npm', ...args].join(' '), { ...options, shell: true });
}
