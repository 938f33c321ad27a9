import { expect, test } from '@playwright/test';
import { documents, issueId, withTable } from './sample.ts';

test.use({ javaScriptEnabled: false });

test('a reader comes from the front page to a document and reads it', async ({ page }) => {
  await page.goto('');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link').first().click();
  await page.locator(`a[href$="/${issueId}/"]`).first().click();
  const own = documents.filter(({ data }) => data.issue === issueId);
  const [first] = own;
  await page
    .getByRole('link', { name: first?.data.title ?? '', exact: true })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.data.title ?? '');
  await expect(page.locator('.body')).not.toBeEmpty();
});

test('tables, outline and permanent address are there', async ({ page }) => {
  await page.goto(`${withTable.id}/`);
  await expect(page.locator('.body table').first()).toBeVisible();
  await expect(page.locator('.source')).toContainText(withTable.id);
});

test('the search page leads to the lists', async ({ page }) => {
  await page.goto('search/');
  await page.locator('noscript a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('查阅');
});
