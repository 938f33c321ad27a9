import { expect, test } from '@playwright/test';
import { documents, PAGE_KINDS, withTable } from './sample.ts';

test.describe('360 pixels wide', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  const groups = {
    'a page of each kind': PAGE_KINDS.map(([, address]) => address),
    'every document': documents.map(({ id }) => `${id}/`),
  };
  for (const [name, addresses] of Object.entries(groups)) {
    test(`${name} is no wider than the screen`, async ({ page }) => {
      for (const address of addresses) {
        await page.goto(address);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(width, address).toBeLessThanOrEqual(360);
      }
    });
  }
});

test('lines of text have at most 40 characters on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`${withTable.id}/`);
  const paragraph = page.locator('.body p').first();
  const characters = await paragraph.evaluate(
    (element) => element.getBoundingClientRect().width / parseFloat(getComputedStyle(element).fontSize),
  );
  expect(characters).toBeLessThanOrEqual(40);
  expect(characters).toBeGreaterThanOrEqual(32);
});

test('nothing moves while a page loads', async ({ page }) => {
  // The font of the tests comes late, a reader has one: without it, pictures and scripts must not move anything.
  await page.setExtraHTTPHeaders({ 'x-font': 'none' });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const shift = list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0);
      const before = Number(document.documentElement.dataset['shift'] ?? 0);
      document.documentElement.dataset['shift'] = String(before + shift);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [, address] of PAGE_KINDS) {
    await page.goto(address);
    await page.waitForLoadState('load');
    const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
    expect(shift, address).toBeLessThan(0.01);
  }
});

test('a page asks nothing of another host', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const [, address] of PAGE_KINDS) await page.goto(address);
  const { host } = new URL(baseURL ?? '');
  expect(asked.filter((url) => new URL(url).host !== host)).toEqual([]);
});
