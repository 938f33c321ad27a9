/** Documents on paper, as PDF made by Chromium: the look of GB/T 9704—2012. */
import { expect, test, type Page } from '@playwright/test';
import { documents, withTable } from './sample.ts';

const MM = 96 / 25.4;

/** Sizes of the pages of a PDF in points, from its page objects. */
const findSizes = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  );

async function open(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  // The type area, so that what is measured is what is printed.
  await page.setViewportSize({ width: Math.round(156 * MM), height: Math.round(225 * MM) });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}

const styleOf = (page: Page, selector: string, name: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), name);

test('is A4, and longer with attachments than its text alone', async ({ page }) => {
  await page.goto(`${withTable.id}/`);
  const sizes = findSizes(await page.pdf({ preferCSSPageSize: true }));
  expect([...new Set(sizes)]).toEqual(['595 × 842']);
  expect(sizes.length).toBeGreaterThanOrEqual(2 + (withTable.data.attachments ?? []).length);
});

test('has 22 lines of 28 characters', async ({ page }) => {
  await open(page, `${withTable.id}/`);
  const size = parseFloat(await styleOf(page, '.body p', 'font-size'));
  const leading = parseFloat(await styleOf(page, '.body p', 'line-height'));
  expect((156 * MM) / size).toBeCloseTo(28, 1);
  expect((225 * MM) / leading).toBeCloseTo(22, 1);
  for (const name of ['margin-top', 'margin-bottom']) expect(await styleOf(page, '.body p', name)).toBe('0px');
});

test('has a red head over a red rule, the title below it', async ({ page }) => {
  await open(page, `${withTable.id}/`);
  const red = 'rgb(200, 16, 46)';
  expect(await styleOf(page, '.document-head .issuers', 'color')).toBe(red);
  expect(await styleOf(page, '.document-head .rule', 'border-top-color')).toBe(red);
  expect(await styleOf(page, '.document-head h1', 'font-family')).toContain('小标宋');
  expect(await styleOf(page, '.body', 'font-family')).toContain('仿宋');
  const boxes = await Promise.all(
    ['.issuers', '.number', '.rule', 'h1'].map((name) => page.locator(`.document-head ${name}`).boundingBox()),
  );
  const tops = boxes.map((box) => box?.y ?? 0);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});

test('begins attachments on pages of their own', async ({ page }) => {
  await open(page, `${withTable.id}/`);
  for (const part of await page.locator('.body > .part').all()) await expect(part).toHaveCSS('break-before', 'page');
});

test('shows nothing to click on, and where it comes from', async ({ page }) => {
  await open(page, `${withTable.id}/`);
  for (const name of ['.site-header', '.site-footer', '.outline', '.document-tools', '.table-tools', '.cite dl']) {
    await expect(page.locator(name).first()).toBeHidden();
  }
  await expect(page.locator('.qr svg')).toBeVisible();
  await expect(page.locator('.source')).toContainText(withTable.id);
});

test('no document is wider than its paper', async ({ page }) => {
  for (const { id } of documents) {
    await open(page, `${id}/`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, id).toBeLessThanOrEqual(Math.round(156 * MM) + 1);
  }
});
