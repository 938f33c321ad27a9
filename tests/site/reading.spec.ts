/** What the page of a document does for its reader: outline, copying, cite box, downloads, reading aloud, 大字版. */
import { expect, test, type Page } from '@playwright/test';
import { readSite } from '../../src/lib/site.ts';
import { documents, withTable } from './sample.ts';

const address = `${withTable.id}/`;
const { url, base, contact } = readSite();
const permanent = new URL(`${base}${address}`, url).href;

const long =
  documents.find(({ body }) => (body.match(/^## .*\{#s\d/gm) ?? []).length > 3 && !body.includes('{#enclosed}')) ??
  withTable;

test.describe('outline', () => {
  test('follows the reading on a wide screen', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${long.id}/`);
    const outline = page.getByRole('navigation', { name: '目次' });
    await expect(outline.getByRole('link').first()).toBeVisible();
    const third = outline.getByRole('link').nth(2);
    const id = (await third.getAttribute('href')) ?? '';
    await page.locator(id).evaluate((heading) => heading.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await expect(third).toHaveAttribute('aria-current', 'true');
    await expect(outline.locator('[aria-current]')).toHaveCount(1);
    await expect(outline).toBeInViewport();
  });

  test('folds on a phone, names the heading, and closes when it was used', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${long.id}/`);
    const outline = page.getByRole('navigation', { name: '目次' });
    const links = outline.getByRole('link');
    await expect(links.first()).toBeHidden();
    await outline.locator('summary').click();
    const words = (await links.nth(1).innerText()).trim();
    await links.nth(1).click();
    await expect(links.first()).toBeHidden();
    await expect(outline.locator('summary')).toContainText(words);
    await expect(outline.locator('summary')).toBeInViewport();
  });

  test('is open on a wide screen without scripts', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
    await page.goto(`${baseURL ?? ''}${long.id}/`);
    await expect(page.getByRole('navigation', { name: '目次' }).getByRole('link').first()).toBeVisible();
    await page.close();
  });
});

const readClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the link of a heading, an article or a table is copied as its permanent address', async ({ page }) => {
    await page.goto(address);
    for (const link of [
      page.locator('.heading .permalink').first(),
      page.locator('.body p > .permalink').first(),
      page.locator('.table-tools .permalink').first(),
    ]) {
      const hash = (await link.getAttribute('href')) ?? '';
      await link.focus();
      await link.press('Enter');
      await expect(page.getByRole('status')).toHaveText('链接已复制');
      expect(await readClipboard(page)).toBe(permanent + hash);
      await expect(page).toHaveURL(new RegExp(`${hash}$`));
    }
  });

  test('the cite box is copied as it is shown', async ({ page }) => {
    await page.goto(address);
    const box = page.locator('#_cite');
    await box.getByRole('button', { name: '复制：行文' }).click();
    expect(await readClipboard(page)).toBe(
      `《${withTable.data.title.replaceAll('《', '〈').replaceAll('》', '〉')}》（${withTable.data.number ?? ''}）`,
    );
    await box.locator('summary').click();
    await box.getByRole('button', { name: '复制：CSL-JSON' }).click();
    expect(JSON.parse(await readClipboard(page))).toMatchObject([{ title: withTable.data.title, URL: permanent }]);
  });

  test('works where there is no TLS and so no clipboard', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'isSecureContext', { value: false });
    });
    await page.goto(address);
    await page.getByRole('button', { name: '复制：永久地址' }).click();
    await expect(page.getByRole('status')).toHaveText('已复制');
    await page.evaluate(() => Object.defineProperty(globalThis, 'isSecureContext', { value: true }));
    expect(await readClipboard(page)).toBe(permanent);
  });
});

test('a reference to the page says when it was read, by the reader’s clock', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2031-02-03T12:00:00'));
  await page.goto(address);
  await expect(page.locator('#_cite-page')).toContainText('[2031-02-03]');
  await expect(page.locator('#_cite-page')).toContainText(`(${withTable.data.date ?? ''})`);
});

test.describe('files', () => {
  test('for reference managers are saved from the page itself', async ({ page }) => {
    await page.goto(address);
    await page.locator('#_cite summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载：RIS' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${withTable.id.replaceAll('/', '-')}.ris`);
  });

  test('of the document and its tables answer', async ({ page, request }) => {
    await page.goto(address);
    const links = await page.locator('#_files a').all();
    expect(links.length).toBeGreaterThanOrEqual(4);
    for (const link of links) {
      const answer = await request.get((await link.getAttribute('href')) ?? '');
      expect(answer.status(), await link.innerText()).toBe(200);
    }
  });
});

test('an error is reported with the document’s address filled in', async ({ page }) => {
  test.skip(!contact?.includes('@'), 'the archive has no mail address');
  await page.goto(address);
  const link = new URL((await page.getByRole('link', { name: '报告差错' }).getAttribute('href')) ?? '');
  expect(link.protocol + link.pathname).toBe(`mailto:${contact ?? ''}`);
  expect(link.searchParams.get('subject')).toContain(withTable.data.number);
  expect(link.searchParams.get('body')).toContain(permanent);
});

test('a tall table scrolls under its head', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 400 });
  await page.goto(address);
  const region = page.locator('.body .table').first();
  const head = region.locator('thead');
  const { isTall, moved } = await region.evaluate((element) => {
    const isTall = element.scrollHeight > element.clientHeight;
    element.scrollTop = 60;
    element.scrollLeft = 40;
    return { isTall, moved: element.scrollTop };
  });
  expect(isTall).toBe(true);
  expect(moved).toBeGreaterThan(0);
  const [inner, outer] = [await head.boundingBox(), await region.boundingBox()];
  expect(Math.abs((inner?.y ?? 0) - (outer?.y ?? 0))).toBeLessThanOrEqual(1);
});

/** A voice that says each sentence in an instant, and keeps what it said. */
function speakAtOnce(): void {
  const said: string[] = [];
  Object.assign(globalThis, { said });
  const voice = {
    getVoices: () => [],
    cancel: () => undefined,
    pause: () => undefined,
    resume: () => undefined,
    speak: (utterance: SpeechSynthesisUtterance) => {
      said.push(utterance.text);
      Object.assign(globalThis, { next: () => utterance.dispatchEvent(new Event('end')) });
    },
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: voice });
}

const said = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

const sayNext = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (globalThis as unknown as { next: () => void }).next();
  });

const marked = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].map(String).join(''));

test.describe('reading aloud', () => {
  test('says the document sentence by sentence and marks the one being read', async ({ page }) => {
    await page.addInitScript(speakAtOnce);
    await page.goto(address);
    const button = page.getByRole('button', { name: '朗读', exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('region', { name: '朗读' })).toBeVisible();
    await expect.poll(() => said(page)).toEqual([withTable.data.title]);
    expect(await marked(page)).toBe(withTable.data.title);
    await sayNext(page);
    const [, second = ''] = await said(page);
    expect((await marked(page)).trim()).toBe(second);
    expect(second).not.toContain('#');
    await page.getByRole('button', { name: '下一句' }).click();
    expect((await said(page)).length).toBe(3);
    const paragraph = page.locator('.body p:not(.addressee)').first();
    await paragraph.click();
    expect(await paragraph.innerText()).toContain((await marked(page)).trim());
    await page.getByRole('button', { name: '暂停' }).click();
    await expect(page.getByRole('button', { name: '继续' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: '朗读' })).toHaveCount(0);
    expect(await marked(page)).toBe('');
    await expect(button).toBeFocused();
  });

  test('ends with the document', async ({ page }) => {
    await page.addInitScript(speakAtOnce);
    await page.goto(address);
    await page.getByRole('button', { name: '朗读', exact: true }).click();
    await expect(page.getByRole('region', { name: '朗读' })).toBeVisible();
    const count = await page.evaluate(() => {
      const voice = globalThis as unknown as { said: string[]; next: () => void };
      for (let last = 0; last !== voice.said.length;) {
        last = voice.said.length;
        voice.next();
      }
      return voice.said.length;
    });
    expect(count).toBeGreaterThan(10);
    await expect(page.getByRole('region', { name: '朗读' })).toHaveCount(0);
  });

  test('is not offered where the browser has no voice', async ({ page }) => {
    await page.addInitScript(() => {
      delete (globalThis as { speechSynthesis?: unknown }).speechSynthesis;
      delete (Object.getPrototypeOf(globalThis) as { speechSynthesis?: unknown }).speechSynthesis;
    });
    await page.goto(address);
    await expect(page.getByRole('button', { name: '打印' })).toBeVisible();
    await expect(page.getByRole('button', { name: '朗读', exact: true })).toBeHidden();
  });
});

test.describe('大字版', () => {
  const sizeOf = (page: Page): Promise<number> =>
    page
      .locator('.body p')
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

  test('has letters of 18 pt, and remembers itself on every page before anything is drawn', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    const button = page.getByRole('button', { name: '大字版' });
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(await sizeOf(page)).toBeGreaterThanOrEqual(24);
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.dataset['atStart'] = document.documentElement.dataset['reading'] ?? '';
      });
    });
    await page.goto('about/');
    await expect(page.locator('html')).toHaveAttribute('data-at-start', 'large');
    await page.getByRole('button', { name: '大字版' }).click();
    await page.goto(address);
    expect(await sizeOf(page)).toBeLessThan(20);
  });

  test('works for one page where storage is forbidden', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new Error('forbidden');
        },
      });
    });
    await page.goto(address);
    await page.getByRole('button', { name: '大字版' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-reading', 'large');
  });

  test('needs no room to the side', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('gongbao-reading', 'large'));
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test('without scripts nothing is offered that needs them', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${baseURL ?? ''}${address}`);
  await expect(page.getByRole('button', { name: /复制|朗读|打印|大字版/ })).toHaveCount(0);
  await expect(page.locator('#_cite-page')).toContainText('[引用日期]');
  await page.locator('#_cite summary').click();
  await expect(page.getByRole('link', { name: '下载：BibTeX' })).toHaveAttribute('href', /^data:application\/x-bibtex/);
  await page.close();
});
