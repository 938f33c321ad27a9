/**
 * The record of an archive's own changes in a browser: an archive that was published twice, with a corrected line, a
 * change of status, a redirect and a withdrawal between.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serveFolder } from '../../scripts/command/serveFolder.ts';
import { ISSUE, NEXT_ISSUE } from '../commands/texts.ts';

const BASE = '/gongbao/';
const SCRIPTS = join(import.meta.dirname, '../../scripts');
const TREES = 'qinghe/qingzhengfa/2026/3/';

let root = '';
let address = '';
let close: () => void = () => undefined;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function run(command: string, ...args: readonly string[]): void {
  const env = { ...process.env, GAZETTE_CONTENT: join(root, 'content'), GAZETTE_OUT: join(root, 'dist') };
  const { status, stderr } = spawnSync(process.execPath, [join(SCRIPTS, `${command}.ts`), ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  root = mkdtempSync(join(tmpdir(), 'gongbao-changes-'));
  write('content/site.yaml', `name: 青禾县政府公报\nurl: https://gongbao.example\nbase: ${BASE}\n`);
  write('content/source/qinghe/2026-1.txt', ISSUE);
  write('content/source/qinghe/2026-2.txt', NEXT_ISSUE);
  run('build', '--publish');
  write('content/source/qinghe/2026-1.txt', ISSUE.replace('三月底前备足树苗', '三月二十日前备足树苗'));
  write('content/source/qinghe/2026-2.txt', NEXT_ISSUE.replaceAll('〔2026〕13号', '〔2026〕14号'));
  write(
    'content/status.yaml',
    '- document: 青政办发〔2026〕15号\n  status: 已废止\n  date: 2026-03-01\n  source: 县政府网站\n',
  );
  run('withdraw', '/qinghe/qingzhengbanfa/2026/5/', '--reason', '依申请更正');
  run('content');
  run('redirect', '/qinghe/qingzhengfa/2026/13/', '/qinghe/qingzhengfa/2026/14/');
  run('build', '--publish', '--date', '2026-11-20');
  const served = await serveFolder(join(root, 'dist'), { base: BASE, host: '127.0.0.1', port: 0, tries: 0 });
  address = `http://127.0.0.1:${served.port}${BASE}`;
  close = () => served.server.close();
});

test.afterAll(() => {
  close();
  rmSync(root, { recursive: true, force: true });
});

test('each change is listed, and a corrected line leads to its place in the text as received', async ({ page }) => {
  await page.goto(`${address}changes/`);
  const labels = page.locator('.changes .badge');
  await expect(labels).toHaveText(['撤下', '网址变更', '效力状态变动', '更正', '更正', '更正']);
  const row = page.locator('.changes > li', { hasText: '春季植树' });
  await row.getByRole('link', { name: /^第 \d+ 行$/ }).click();
  await expect(page).toHaveURL(/qinghe\/2026\/1\/source\/#L\d+$/);
  await expect(page.locator(':target')).toContainText('三月二十日前备足树苗');
  await expect(page.locator(':target')).toBeInViewport();
});

test('addresses that moved or were withdrawn lead on from there', async ({ page }) => {
  await page.goto(`${address}changes/`);
  await page.locator('.changes > li', { hasText: '网址变更' }).locator('a.title').click();
  await expect(page).toHaveURL(/qingzhengfa\/2026\/14\/$/);
  await page.goto(`${address}changes/2026/`);
  await page.locator('.changes > li', { hasText: '撤下' }).locator('a.title').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这里的内容已经撤下');
  await expect(page.locator('main')).toContainText('撤下的理由：依申请更正');
});

test('a document tells its own changes', async ({ page }) => {
  await page.goto(`${address}${TREES}`);
  const own = page.getByRole('region', { name: '本页更正记录' });
  await expect(own.locator('li')).toHaveCount(1);
  await expect(own).toContainText('2026年11月20日');
  await page.goto(`${address}qinghe/qingzhengbanfa/2026/15/`);
  await expect(page.getByRole('region', { name: '本页更正记录' })).toContainText(
    '原为“本库未见废止或修改记录”，改为“已废止”。',
  );
});

test('is announced as a feed', async ({ page, request }) => {
  await page.goto(`${address}changes/`);
  const href = await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href');
  const feed = await (await request.get(new URL(href ?? '', address).href)).text();
  expect(feed).toContain('<title>撤下：青政办发〔2026〕5号《青禾县人民政府办公室关于开展农村道路检查的通知》</title>');
  expect(readFileSync(join(root, 'dist/changes/feed.json'), 'utf8')).toContain('"撤下：');
});

const PAGES = ['changes/', 'changes/2026/', TREES, 'qinghe/qingzhengbanfa/2026/5/', 'number/?n=青政发2026-9'];

for (const path of PAGES) {
  test(`${path} is accessible and fits`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${address}${path}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
}
