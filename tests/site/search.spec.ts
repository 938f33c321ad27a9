import { expect, test } from '@playwright/test';
import { documents, issueId, withTable } from './sample.ts';

const { title, number = '' } = withTable.data;
/** Words from the middle of a title, as a reader would type them. */
const words = /[《]([^》（(]{4,})/.exec(title)?.[1]?.slice(-6) ?? title.slice(-8, -2);

test.use({ extraHTTPHeaders: { 'x-font': 'none' } });

test('finds a document by words of its title and opens it', async ({ page }) => {
  await page.goto('');
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('button', { name: '检索' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=/);
  const list = page.locator('ol[data-results]');
  await expect(list).toHaveAttribute('data-state', 'done');
  expect(Number(await list.getAttribute('data-total'))).toBeGreaterThan(0);
  const result = list.locator('a[data-result]', { hasText: title });
  await expect(result).toHaveCount(1);
  await expect(list.locator('mark').first()).toBeVisible();
  await result.click();
  await expect(page).toHaveURL(new RegExp(`/${withTable.id}/$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('finds a document by its number', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent(number.replace('〔', '[').replace('〕', ']'))}`);
  const first = page.locator('a[data-result]').first();
  await expect(first).toHaveText(title);
});

test('keeps words and filters in the address', async ({ page }) => {
  await page.goto('search/');
  const list = page.locator('ol[data-results]');
  await expect(list).toHaveAttribute('data-state', 'idle');
  await page.getByRole('searchbox', { name: '检索词' }).fill(words);
  await expect(list).toHaveAttribute('data-state', 'done');
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(words)}`));
  const all = Number(await list.getAttribute('data-total'));
  await page.getByLabel('类型').selectOption('文件');
  await expect(page).toHaveURL(/type=/);
  await expect.poll(async () => Number(await list.getAttribute('data-total'))).toBeLessThan(all);
  await expect(list.locator('a[data-result]', { hasText: title })).toHaveCount(1);
  await page.goBack();
  await expect.poll(async () => Number(await list.getAttribute('data-total'))).toBe(all);
  await expect(page.getByLabel('类型')).toHaveValue('');
});

test('shows the same for the same address', async ({ page }) => {
  const year = (withTable.data.date ?? '').slice(0, 4);
  await page.goto(
    `search/?q=${encodeURIComponent(words)}&year=${year}&kind=${encodeURIComponent(withTable.data.kind)}`,
  );
  await expect(page.locator('a[data-result]', { hasText: title })).toHaveCount(1);
  await expect(page.getByLabel('年份')).toHaveValue(year);
  await expect(page.getByLabel('文种')).toHaveValue(withTable.data.kind);
  await expect(page.getByRole('searchbox', { name: '检索词' })).toHaveValue(words);
});

test('lists by a filter alone, page by page', async ({ page }) => {
  await page.goto(`search/?type=${encodeURIComponent('文件')}`);
  const list = page.locator('ol[data-results]');
  await expect(list).toHaveAttribute('data-total', String(documents.length));
  const shown = await list.locator('a[data-result]').count();
  if (shown < documents.length) {
    await page.getByRole('button', { name: '更多结果' }).click();
    await expect.poll(() => list.locator('a[data-result]').count()).toBeGreaterThan(shown);
  }
});

test('says when nothing is found', async ({ page }) => {
  await page.goto('search/?q=zzzzzzqqqq');
  await expect(page.getByRole('status')).toContainText('没有找到');
  await expect(page.locator('ol[data-results]')).toHaveAttribute('data-total', '0');
});

test('finds documents and issues, and no list', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('青禾')}`);
  const list = page.locator('ol[data-results]');
  await expect(list).toHaveAttribute('data-state', 'done');
  const more = page.getByRole('button', { name: '更多结果' });
  while (await more.isVisible()) {
    const before = await list.locator('> li').count();
    await more.click();
    await expect.poll(() => list.locator('> li').count()).toBeGreaterThan(before);
  }
  const found = await list
    .locator('a[data-result]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const known = new Set([
    ...documents.map(({ id }) => id),
    ...new Set(documents.map(({ data }) => data.issue)),
    issueId,
  ]);
  for (const address of found) expect([...known].some((id) => address?.endsWith(`/${id}/`))).toBe(true);
});

test('shows words of a document as words', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(
    `search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}&kind=${encodeURIComponent('"><script>alert(1)</script>')}`,
  );
  await expect(page.locator('ol[data-results]')).toHaveAttribute('data-state', 'done');
  expect(dialogs).toEqual([]);
});
