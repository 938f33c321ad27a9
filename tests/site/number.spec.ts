import { expect, test } from '@playwright/test';
import { documents, withTable } from './sample.ts';

const number = withTable.data.number ?? '';

test('a number in another spelling leads to its document, and the address can be shared', async ({ page }) => {
  const typed = number.replace(/[〔〕]/g, ' ').replace('号', '');
  await page.goto(`number/?n=${encodeURIComponent(typed)}`);
  await expect(page.getByRole('textbox', { name: '发文字号' })).toHaveValue(typed.trim());
  const link = page.locator('[data-answer] a').first();
  await expect(link).toContainText(number);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(withTable.data.title);
});

test('a number that is not here says what is near it', async ({ page }) => {
  await page.goto(`number/?n=${encodeURIComponent(number.replace(/\d+号$/, '9999号'))}`);
  const answer = page.locator('[data-answer]');
  await expect(answer).toContainText('本库未收录这个文号');
  await expect(answer).toContainText('前面最近的是：');
  await expect(answer.getByRole('link', { name: '登记簿' })).toBeVisible();
  await page.goto(`number/?n=${encodeURIComponent('植树')}`);
  await expect(answer).toContainText('这不像一个发文字号');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do and leads to the registers', async ({ page }) => {
    await page.goto('number/');
    await expect(page.locator('main noscript p')).toBeVisible();
    await page.locator('main a[href$="#_registers"]').first().click();
    await expect(page.locator('#_registers')).toBeVisible();
  });
});

test('the text of every form of document can be checked in the browser', async ({ page }) => {
  const forms = [withTable, ...documents.filter(({ data }) => data.number === undefined).slice(0, 3)];
  for (const { id } of forms) {
    await page.goto(`${id}/`);
    await page.getByText('核对原文').click();
    await page.getByRole('button', { name: '核对本页文字' }).click();
    await expect(page.locator('[data-verify] [role=status]'), id).toHaveAttribute('data-outcome', 'same');
  }
});

test('words that were changed on the way are told', async ({ page }) => {
  await page.route('**/document.txt', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('的', '地') });
  });
  await page.goto(`${withTable.id}/`);
  await page.getByText('核对原文').click();
  await page.getByRole('button', { name: '核对本页文字' }).click();
  await expect(page.locator('[data-verify] [role=status]')).toContainText('不一致');
});
