import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { CommandError } from '../command/CommandError.ts';
import { runProgram } from '../command/runProgram.ts';
import { note } from '../command/terminal.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

/** Where installers put the browser that do not put it on PATH. */
const PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a Chromium for the tests: the one that `GAZETTE_CHROMIUM` names, one that is installed, or one that is
 * installed now: from the system's packages as root on Debian and its like, else the one that Playwright brings.
 * @throws CommandError where none can be had
 */
export async function findBrowser(): Promise<string> {
  return findInstalled() ?? installPackage() ?? (await installPlaywrights());
}

function findInstalled(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const stated = process.env.GAZETTE_CHROMIUM;
  const candidates = [...(stated ? [stated] : []), ...onPath, ...PLACES, chromium.executablePath()];
  return candidates.find((path) => existsSync(path) && starts(path)) ?? null;
}

/** Ubuntu's `chromium-browser`, say, is only a word of advice where snap is missing. Windows' browsers print nothing. */
function starts(path: string): boolean {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function installPackage(): string | null {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return null;
  note('没有找到 Chromium，正在用 apt-get 安装（网页测试要用）……');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return findInstalled();
}

async function installPlaywrights(): Promise<string> {
  note('没有找到 Chromium，正在下载 Playwright 自带的（网页测试要用）……');
  await runProgram('playwright', ['install', 'chromium']);
  const found = findInstalled();
  if (found) return found;
  throw new CommandError(
    '没有网页测试要用的浏览器，也没有装上',
    '安装 Chromium 或 Chrome；装在别处的，用 GAZETTE_CHROMIUM=路径 指明。',
  );
}
