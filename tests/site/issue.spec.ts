import { expect, test } from '@playwright/test';
import { documents, issue, issueId } from './sample.ts';

const own = documents
  .filter(({ data }) => data.issue === issueId)
  .sort((a, b) => (a.data.position ?? 0) - (b.data.position ?? 0));

test('issue lists its documents in order, each under its section', async ({ page }) => {
  await page.goto(`${issueId}/`);
  const titles = page.locator('.documents a.title');
  await expect(titles).toHaveText(own.map(({ data }) => data.title));
  for (const section of new Set(own.map(({ data }) => data.section).filter(Boolean))) {
    await expect(page.getByRole('heading', { level: 3, name: section ?? '', exact: true }).first()).toBeVisible();
  }
  await titles.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(own[0]?.data.title ?? '');
});

test('issue says what it is', async ({ page }) => {
  await page.goto(`${issueId}/`);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText(issue?.data.gazette ?? '');
  await expect(title).toContainText(`第${issue?.data.number ?? ''}期`);
  const imprint = page.locator('section[aria-labelledby=_imprint]');
  for (const [term, value] of Object.entries(issue?.data.imprint ?? {})) {
    await expect(imprint.locator('div', { has: page.getByText(term, { exact: true }) }).first()).toContainText(value);
  }
});

test('issue has a cover', async ({ page }) => {
  await page.goto(`${issueId}/`);
  const cover = page.locator('img.cover');
  await expect.poll(() => cover.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900);
});

test('register tells the numbers that are here from those that are not', async ({ page }) => {
  const numbered = documents.filter(({ id }) => /^[^/]+\/[^/]+\/\d{4}\/\d+$/.test(id));
  const registers = Map.groupBy(numbered, ({ id }) => id.split('/').slice(0, 3).join('/'));
  for (const [address, list] of registers) {
    const serials = list.map(({ id }) => Number(id.split('/').at(-1))).sort((a, b) => a - b);
    await page.goto(`${address}/`);
    await expect(page.locator('tbody tr:not(.missing)')).toHaveCount(list.length);
    const gaps = serials.filter((serial, index) => index > 0 && serial - (serials[index - 1] ?? 0) > 1).length;
    await expect(page.locator('tbody tr.missing')).toHaveCount(gaps);
    if (gaps > 0) await expect(page.locator('tbody tr.missing').first()).toContainText('本库未收录');
  }
});
