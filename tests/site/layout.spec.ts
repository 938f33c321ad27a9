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

/** WCAG 2.2, 2.5.8: 24 × 24 pixels, or nothing else to touch so near; links in running text are free. */
const TARGET = 24;

for (const width of [768, 1280]) {
  test(`a page of each kind is no wider than a screen of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const [, address] of PAGE_KINDS) {
      await page.goto(address);
      const found = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(found, address).toBeLessThanOrEqual(width);
    }
  });
}

test('what is touched on a phone is large enough', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [, address] of PAGE_KINDS) {
    await page.goto(address);
    const small = await page
      .locator(
        'button, input:not(label input), select, summary, .site-nav a, .document-tools a, .chips a, .columns a, .pagination a, .outline a',
      )
      .evaluateAll(
        (elements, least) =>
          elements
            .filter((element) => element.checkVisibility())
            .map((element) => ({ text: element.textContent.trim().slice(0, 20), box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.width < least || box.height < least)
            .map(({ text, box }) => `${text}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
        TARGET,
      );
    expect.soft(small, address).toEqual([]);
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

for (const width of [360, 768, 1280]) {
  test(`nothing moves while a page loads, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    // The font of the tests comes late, a reader has one: without it, pictures and scripts must not move anything.
    await page.setExtraHTTPHeaders({ 'x-font': 'none' });
    await page.addInitScript(() => {
      const seen = Object.assign(globalThis, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const [, address] of PAGE_KINDS) {
      await page.goto(address);
      await page.waitForLoadState('load');
      const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
      // Where a machine has no Chinese font, the browser's own fallback moves a word by less than that.
      expect.soft(shift, address).toBeLessThan(0.001);
    }
  });
}

test('a page asks nothing of another host', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const [, address] of PAGE_KINDS) await page.goto(address);
  const { host } = new URL(baseURL ?? '');
  expect(asked.filter((url) => new URL(url).host !== host)).toEqual([]);
});
