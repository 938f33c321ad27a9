import { expect, type Page, test } from '@playwright/test';
import type { open as openArchive } from '../../src/search/open.ts';
import { documents, withTable } from './sample.ts';

const { title, number = '', date = '', kind } = withTable.data;
/** Words from the middle of a title, as a reader would type them. */
const words = /[《]([^》（(]{4,})/.exec(title)?.[1]?.slice(-6) ?? title.slice(-8, -2);

test.use({ extraHTTPHeaders: { 'x-font': 'none' } });

const list = (page: Page) => page.locator('ol[data-results]');
const results = (page: Page) => page.locator('a[data-result]');
const field = (page: Page) => page.getByRole('searchbox', { name: '检索词' });
const total = async (page: Page): Promise<number> => Number(await list(page).getAttribute('data-total'));

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`search/?${query.includes('=') ? query : `q=${encodeURIComponent(query)}`}`);
  await expect(list(page)).toHaveAttribute('data-state', 'done');
}

test('finds a document by words of its title, opens it and marks them there', async ({ page }) => {
  await page.goto('');
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('button', { name: '检索' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(list(page)).toHaveAttribute('data-state', 'done');
  expect(await total(page)).toBeGreaterThan(0);
  const result = results(page).filter({ hasText: title });
  await expect(result).toHaveCount(1);
  await expect(result.locator('mark')).toHaveText(words);
  await result.click();
  await expect(page).toHaveURL(new RegExp(`/${withTable.id}/$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(await page.evaluate(() => CSS.highlights.get('search-hit')?.size ?? 0)).toBeGreaterThan(0);
});

test('a place within a document leads to it', async ({ page }) => {
  // Far below the anchor that the browser itself goes to.
  const row = withTable.body.split('\n').findLast((line) => line.startsWith('<tr><td>')) ?? '';
  const phrase = /\p{Script=Han}{4,}/u.exec(row)?.[0].slice(0, 6) ?? '';
  await search(page, phrase);
  const item = page.locator('ol[data-results] > li', { hasText: title }).first();
  const place = item.locator('.places a[href*="#"]').first();
  const anchor = /#(.+)$/.exec((await place.getAttribute('href')) ?? '')?.[1] ?? '';
  await place.click();
  await expect(page).toHaveURL(new RegExp(`/${withTable.id}/#${anchor}$`));
  const isInView = () =>
    page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('search-hit') ?? [])] as Range[];
      const tops = ranges.map((range) => range.getBoundingClientRect().top);
      return tops.some((top) => top > 0 && top < innerHeight);
    });
  await expect.poll(isInView).toBe(true);
});

for (const [name, write] of [
  ['square brackets', (text: string) => text.replace('〔', '[').replace('〕', ']')],
  ['full-width digits and round brackets', (text: string) => text.replace('〔', '（').replace('〕', '）')],
  ['no brackets', (text: string) => text.replace(/[〔〕]/g, ' ').replace('号', '')],
] as const) {
  test(`finds a document by its number with ${name}`, async ({ page }) => {
    await search(page, write(number));
    await expect(results(page).first()).toContainText(title);
    await expect(page.getByRole('status')).toContainText('文号相符');
  });
}

test('keeps words and filters in the address', async ({ page }) => {
  await page.goto('search/');
  await expect(list(page)).toHaveAttribute('data-state', 'done');
  await expect(list(page)).toHaveAttribute('data-total', String(documents.length));
  await field(page).fill('工作');
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent('工作')}`));
  await expect(page.getByRole('status')).toContainText('“工作”');
  const all = await total(page);
  const option = page.locator('[data-facets] label', { hasText: kind }).first();
  const count = Number(await option.locator('.count').textContent());
  expect(count).toBeLessThan(all);
  await option.click();
  await expect(page).toHaveURL(/kind=/);
  await expect.poll(() => total(page)).toBe(count);
  await page.goBack();
  await expect.poll(() => total(page)).toBe(all);
  await expect(option.locator('input')).not.toBeChecked();
  await page.goForward();
  await expect.poll(() => total(page)).toBe(count);
});

test('shows the same for the same address', async ({ page }) => {
  const year = date.slice(0, 4);
  await search(page, new URLSearchParams({ q: words, year, kind, sort: 'date' }).toString());
  await expect(results(page).filter({ hasText: title })).toHaveCount(1);
  await expect(page.locator(`input[name=year][value="${year}"]`)).toBeChecked();
  await expect(page.locator(`input[name=kind][value="${kind}"]`)).toBeChecked();
  await expect(page.getByLabel('排序')).toHaveValue('date');
  await expect(field(page)).toHaveValue(words);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(page).not.toHaveURL(/kind=/);
  await expect(page.locator(`input[name=kind][value="${kind}"]`)).not.toBeChecked();
});

test('keeps documents between two days', async ({ page }) => {
  await search(page, `from=${date}&to=${date}`);
  const sameDay = documents.filter(({ data }) => data.date === date);
  await expect(list(page)).toHaveAttribute('data-total', String(sameDay.length));
  await expect(page.getByLabel('从')).toHaveValue(date);
});

test('lists everything, page by page, newest first or oldest first', async ({ page }) => {
  await page.goto('search/');
  await expect(list(page)).toHaveAttribute('data-state', 'done');
  const found: (string | null)[] = [];
  for (let at = 1; ; at += 1) {
    found.push(...(await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')))));
    const next = page.getByRole('navigation', { name: '结果分页' }).getByRole('link', { name: `第 ${at + 1} 页` });
    if ((await next.count()) === 0) break;
    await next.click();
    await expect(page).toHaveURL(new RegExp(`page=${at + 1}`));
    await expect(page.locator('[data-pages] [aria-current=page]')).toHaveText(String(at + 1));
  }
  const ids = found.map((address) => documents.find(({ id }) => address?.endsWith(`/${id}/`))?.id);
  expect([...ids].sort()).toEqual(documents.map(({ id }) => id).sort());
  await page.getByLabel('排序').selectOption('date-asc');
  await expect(page).toHaveURL(/sort=date-asc$/);
  const dated = documents.flatMap(({ data }) => data.date ?? []).sort();
  await search(page, `sort=date&from=${dated[0] ?? ''}`);
  const days = await page
    .locator('ol[data-results] time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
  expect(days).toEqual(dated.toReversed().slice(0, days.length));
});

test('says when nothing is found, and what is near', async ({ page }) => {
  await search(page, 'zzzzzzqqqq');
  await expect(page.getByRole('status')).toContainText('没有找到');
  await expect(list(page)).toHaveAttribute('data-total', '0');
  await search(page, `${words} zzzzzzqqqq`);
  await expect(page.locator('[data-notes]')).toContainText('没有“zzzzzzqqqq”');
  await search(page, `${words.slice(0, 2)}龘${words.slice(3)}`);
  await expect(page.locator('[data-notes]')).toContainText('相近的写法');
  await page.locator('[data-notes] a').first().click();
  await expect.poll(() => total(page)).toBeGreaterThan(0);
});

test('says of words that are nowhere together where each of them is', async ({ page }) => {
  await search(page, '残疾人大坝');
  await expect(page.locator('[data-notes]')).toContainText(
    /本库没有“残疾人大坝”；“残疾人”有 \d+ 件，“大坝”有 \d+ 件。/,
  );
  await page.locator('[data-notes]').getByRole('link', { name: '大坝' }).click();
  await expect.poll(() => total(page)).toBeGreaterThan(0);
});

test('says what is near a number that is not here', async ({ page }) => {
  await search(page, number.replace(/\d+号$/, '9999号'));
  const notes = page.locator('[data-notes]');
  await expect(notes).toContainText('本库未收录这个文号');
  await expect(notes).toContainText('前面最近的是：');
  await notes.getByRole('link', { name: '按文号查找' }).click();
  await expect(page.locator('[data-answer]')).toContainText('本库未收录这个文号');
  await search(page, number);
  await expect(notes).not.toContainText('按文号查找');
});

test('tells what else was taken for the words, and leaves it out on demand', async ({ page }) => {
  await search(page, '办法的通知');
  const all = await total(page);
  expect(all).toBeGreaterThan(0);
  await expect(page.locator('[data-notes]')).toContainText('也包括');
  await page.getByRole('link', { name: '只看原样' }).click();
  await expect(page).toHaveURL(/exact=1/);
  await expect.poll(() => total(page)).toBeLessThan(all);
  await page.getByRole('link', { name: '也看其他写法' }).click();
  await expect.poll(() => total(page)).toBe(all);
});

test('shows results while words are typed, the last ones', async ({ page }) => {
  await page.goto('search/');
  await expect(list(page)).toHaveAttribute('data-state', 'done');
  // The answer for the first words comes late.
  await page.route('**/search/data/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
  await field(page).pressSequentially('通知', { delay: 10 });
  await page.waitForTimeout(220);
  await field(page).fill(words);
  await expect(page.getByRole('status')).toContainText(words);
  await expect(results(page).filter({ hasText: title })).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(words)}$`));
});

test('goes through suggestions and results by keys', async ({ page }) => {
  await page.goto('search/');
  await expect(list(page)).toHaveAttribute('data-state', 'done');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(number.slice(0, 3) + number.slice(4, 8));
  const suggestion = page.locator('[data-suggestions] a').first();
  await expect(suggestion).toContainText('文号');
  await page.keyboard.press('ArrowDown');
  await expect(suggestion).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('文号相符');
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
});

test('says that the network is away, and goes on when it is back', async ({ page, context }) => {
  await page.goto('search/');
  await expect(list(page)).toHaveAttribute('data-state', 'done');
  await context.setOffline(true);
  await field(page).fill(words);
  await expect(list(page)).toHaveAttribute('data-state', 'error');
  await expect(page.getByRole('status')).toContainText('网络没有连上');
  await context.setOffline(false);
  await expect(list(page)).toHaveAttribute('data-state', 'done');
  await expect(results(page).filter({ hasText: title })).toHaveCount(1);
});

test.describe('elsewhere', () => {
  // A header of our own would make the browser ask for leave first.
  test.use({ extraHTTPHeaders: {} });

  test('a page of another site searches with the module', async ({ page, baseURL }) => {
    const base = baseURL ?? '';
    const elsewhere = new URL(base);
    elsewhere.hostname = 'localhost';
    await page.goto(elsewhere.href);
    expect(await page.evaluate(() => location.origin)).not.toBe(new URL(base).origin);
    const found = await page.evaluate(
      async ({ base, query }) => {
        const { open } = (await import(`${base}search.js`)) as { open: typeof openArchive };
        const archive = await open(base);
        const { total: count, tiers, facets, results: shown } = await archive.search(query, { limit: 3 });
        return { count, tiers: tiers.length, years: facets.year.length, shown };
      },
      { base, query: number },
    );
    expect(found).toMatchObject({ count: 1 });
    expect(found.tiers).toBeGreaterThan(0);
    expect(found.years).toBeGreaterThan(0);
    const { origin } = new URL(base);
    expect(found.shown[0]).toMatchObject({
      title,
      number,
      date,
      address: `/${withTable.id}/`,
    });
    expect(found.shown[0]?.url.startsWith(origin)).toBe(true);
  });
});

test('shows words of a document as words', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await search(
    page,
    new URLSearchParams({ q: '<img src=x onerror=alert(1)>', kind: '"><script>alert(1)</script>' }).toString(),
  );
  expect(dialogs).toEqual([]);
});
