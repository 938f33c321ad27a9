/** The search page with other archives: two sites on two ports of this machine, and one that is not there. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { serveFolder } from '../../scripts/command/serveFolder.ts';
import { contentFolder } from '../../src/lib/folders.ts';

const NEIGHBOUR = '东河县政府公报档案';
const ABSENT = '西山县政府公报档案';
const EMPTY = '南河县政府公报档案';
const root = mkdtempSync(join(tmpdir(), 'gongbao-federation-'));
const servers: Server[] = [];
let [own, other] = ['', ''];

/** Builds the sample archive with other settings; gives the folder of the site. */
function build(name: string, change: (settings: string) => string): string {
  const [content, out] = [join(root, name), join(root, `${name}-site`)];
  cpSync(contentFolder(), content, { recursive: true });
  const file = join(content, 'site.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  const env = { ...process.env, GAZETTE_CONTENT: content, GAZETTE_OUT: out, GAZETTE_CACHE: join(root, 'cache') };
  const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/build.ts')], { env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return out;
}

async function serve(folder: string): Promise<string> {
  const { server, port } = await serveFolder(folder, { base: '/', host: '127.0.0.1', port: 0, tries: 0 });
  servers.push(server);
  return `http://127.0.0.1:${port}/`;
}

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  other = await serve(build('other', (settings) => settings.replace(/^name: .*$/m, `name: ${NEIGHBOUR}`)));
  // A port that nobody listens at any more.
  const absent = await serve(root);
  servers.pop()?.close();
  const members = { [NEIGHBOUR]: other, [ABSENT]: absent, [EMPTY]: await serve(root) };
  const lines = Object.entries(members).map(([name, url]) => `  - name: ${name}\n    url: ${url}\n`);
  own = await serve(build('own', (settings) => `${settings}federation:\n${lines.join('')}`));
});

test.afterAll(() => {
  for (const server of servers) server.close();
  rmSync(root, { recursive: true, force: true });
});

const section = (page: Page, name: string) => page.getByRole('region', { name });

test('each archive has its results, with its own total and links to its own pages', async ({ page }) => {
  await page.goto(`${own}search/?q=${encodeURIComponent('水')}`);
  const found = section(page, NEIGHBOUR);
  await expect(found).toHaveAttribute('data-state', 'done');
  const list = page.locator('[data-results]');
  await expect(list).toHaveAttribute('data-state', 'done');
  const total = Number(await list.getAttribute('data-total'));
  expect(total).toBeGreaterThan(5);
  // The other archive holds the same documents.
  await expect(found).toContainText(`找到 ${total} 件`);
  await expect(found.locator('ol.documents > li')).toHaveCount(5);
  const title = found.locator('a.title').first();
  expect(await title.getAttribute('href')).toMatch(new RegExp(`^${other}qinghe/`));
  const more = found.getByRole('button', { name: '再列几件' });
  while (await more.isVisible()) {
    const before = await found.locator('ol.documents > li').count();
    await more.click();
    await expect.poll(() => found.locator('ol.documents > li').count()).toBeGreaterThan(before);
  }
  await expect(found.locator('ol.documents > li')).toHaveCount(total);
  await found.getByRole('link', { name: '到该库检索' }).click();
  await expect(page).toHaveURL(`${other}search/?q=${encodeURIComponent('水')}`);
  await expect(list).toHaveAttribute('data-total', String(total));
});

test('an archive that does not answer is named, and the others are listed', async ({ page }) => {
  await page.goto(`${own}search/?q=${encodeURIComponent('水')}`);
  await expect(section(page, ABSENT)).toContainText('没有应答');
  await expect(section(page, EMPTY)).toContainText('这次没有检索');
  await expect(section(page, NEIGHBOUR)).toHaveAttribute('data-state', 'done');
  await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
});

test('filters hold for all, and without words nobody else is asked', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.goto(`${own}search/`);
  await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
  await expect(section(page, NEIGHBOUR)).toHaveCount(0);
  expect(asked.filter((url) => url.startsWith(other))).toEqual([]);
  await page.goto(`${own}search/?q=${encodeURIComponent('水')}&year=2022`);
  const list = page.locator('[data-results]');
  await expect(list).toHaveAttribute('data-state', 'done');
  await expect(section(page, NEIGHBOUR)).toContainText(`找到 ${await list.getAttribute('data-total')} 件`);
});

test('a site without other archives has no such lists', async ({ page }) => {
  await page.goto(`${other}search/?q=${encodeURIComponent('水')}`);
  await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
  await expect(page.locator('[data-federation]')).toHaveCount(0);
});
