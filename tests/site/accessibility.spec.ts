import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { LARGE } from '../../src/lib/readingMode.ts';
import { PAGE_KINDS } from './sample.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.use({ extraHTTPHeaders: { 'x-font': 'none' } });

const LOOKS = {
  dark: { colorScheme: 'dark', media: 'screen', isLarge: false },
  large: { colorScheme: 'light', media: 'screen', isLarge: true },
  'large and dark': { colorScheme: 'dark', media: 'screen', isLarge: true },
  print: { colorScheme: 'light', media: 'print', isLarge: false },
} as const;

/** No page has a frame, for which alone axe would open a second page each time. */
const toAxe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

async function findViolations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** What another look can change: colours, and in 大字版, which has to have the contrast of 1.4.6, sizes. */
const toLookRules = (isLarge: boolean): string[] =>
  isLarge ? ['color-contrast', 'color-contrast-enhanced', 'target-size'] : ['color-contrast', 'link-in-text-block'];

for (const [name, address] of PAGE_KINDS) {
  test(`${name}: nothing for axe to say`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('iframe, frame')).toHaveCount(0);
    expect.soft(await findViolations(toAxe(page).withTags(RULES)), 'light').toEqual([]);
    for (const [look, { colorScheme, media, isLarge }] of Object.entries(LOOKS)) {
      await page.emulateMedia({ colorScheme, media });
      await page.evaluate((mode) => (document.documentElement.dataset['reading'] = mode), isLarge ? LARGE : '');
      expect.soft(await findViolations(toAxe(page).withRules(toLookRules(isLarge))), look).toEqual([]);
    }
  });
}

test('results of a search: nothing for axe to say', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('通知')}`);
  await expect(page.locator('ol[data-results]')).toHaveAttribute('data-state', 'done');
  expect(await findViolations(toAxe(page).withTags(RULES))).toEqual([]);
});

test('the first tab leads past the head of the page', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#_main$/);
});
