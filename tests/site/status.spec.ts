/** 效力状态 on the pages: the banner with its evidence, badges, lists by status, the list of changes. */
import { expect, test } from '@playwright/test';
import { documents } from './sample.ts';

/** Whether a document of the archive has the number. */
const isHere = (number: string | undefined): boolean =>
  number !== undefined && documents.some(({ data }) => data.number === number);

const ending = documents.find(({ data }) =>
  data.references?.some(({ type, number }) => type === 'repeals' && isHere(number)),
);
const repeal = ending?.data.references?.find(({ type, number }) => type === 'repeals' && isHere(number));
const repealed = documents.find(({ data }) => data.number !== undefined && data.number === repeal?.number);
const dated = documents.find(({ data }) => data.validity?.some(({ until }) => until !== undefined));

test.describe('a repealed document', () => {
  test.skip(!repealed, 'no repealed document');

  test('says so with the sentence that repeals it and a link to that paragraph', async ({ page }) => {
    await page.goto(`${repealed?.id ?? ''}/`);
    const banner = page.getByRole('note', { name: '效力状态' });
    await expect(banner).toContainText('已废止');
    await expect(banner.locator('.cause').first()).toContainText(repeal?.quote ?? '');
    const link = banner.locator('.cause a').first();
    await expect(link).toHaveText(ending?.data.number ?? '');
    await link.click();
    await expect(page).toHaveURL(new RegExp(`${ending?.id ?? ''}/#${repeal?.anchor ?? ''}$`));
    await expect(page.locator(`[id="${repeal?.anchor ?? ''}"]`)).toBeInViewport();
  });

  test('carries a badge in lists, and stands in the list of its status', async ({ page }) => {
    await page.goto('status/repealed/');
    const row = page.locator('.documents li', { hasText: repealed?.data.title ?? '' });
    await expect(row.locator('.badge')).toHaveText('已废止');
  });

  test('stands among the changes with the document that repeals it', async ({ page }) => {
    await page.goto('status/');
    const row = page.locator('.changes > li', { hasText: repealed?.data.number ?? '' }).filter({ hasText: '已废止' });
    await expect(row.first()).toContainText(repeal?.quote ?? '');
    await expect(row.first().getByRole('link', { name: ending?.data.number ?? '', exact: true })).toBeVisible();
  });
});

test('the rows of a clean-up list are linked or say that the document is not here', async ({ page }) => {
  test.skip(!ending, 'no clean-up list');
  await page.goto(`${ending?.id ?? ''}/`);
  const strong = (ending?.data.references ?? []).filter(({ type }) =>
    ['repeals', 'invalidates', 'amends'].includes(type),
  );
  for (const { number } of strong) {
    const here = documents.find(({ data }) => number !== undefined && data.number === number);
    const place = page.locator(here ? '.body a.reference' : '.body .absent', { hasText: number ?? '' }).first();
    await expect(place).toBeVisible();
    if (here) await expect(place).toHaveAttribute('href', new RegExp(`/${here.id}/$`));
    else await expect(place).toHaveAttribute('data-note', '本库未收录');
  }
});

test('the picture of relations is named and described', async ({ page }) => {
  test.skip(!ending, 'no document with many relations');
  await page.goto(`${ending?.id ?? ''}/`);
  await expect(page.getByRole('img', { name: '文件关系图' })).toBeVisible();
  await expect(page.locator('figure.relations desc')).toContainText('废止');
});

test('a term that has ended since is told by the reader’s own date', async ({ page }) => {
  test.skip(!dated, 'no document with a term');
  await page.clock.setFixedTime(new Date('2099-01-01T12:00:00'));
  await page.goto(`${dated?.id ?? ''}/`);
  const banner = page.getByRole('note', { name: '效力状态' });
  const now = banner.locator('.status-now').last();
  if ((await now.count()) > 0) await expect(now).toBeVisible();
  else await expect(banner).toContainText('有效期已满');
});
