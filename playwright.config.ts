/**
 * Tests in a browser. They read the built site (`GAZETTE_OUT`, by default `dist`) over a small server of our own; nothing
 * comes from the network. `GAZETTE_CHROMIUM` names a browser; without it one on the machine is looked for.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { readSite } from './src/lib/site.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Undefined: the browser that Playwright brings. */
function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    process.env['GAZETTE_CHROMIUM'] ?? '',
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  return candidates.find((path) => path !== '' && existsSync(path));
}

const PORT = Number(process.env['GAZETTE_TEST_PORT'] ?? 4399);
const address = `http://127.0.0.1:${PORT}${readSite().base}`;
const executablePath = findChromium();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/site',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    locale: 'zh-CN',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  webServer: {
    command: `"${process.execPath}" tests/site/serve.ts ${PORT}`,
    url: address,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
