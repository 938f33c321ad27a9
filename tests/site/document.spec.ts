import { formatDay } from '../../src/lib/dates.ts';
import { readSite } from '../../src/lib/site.ts';
import { expect, test } from '@playwright/test';
import { chronicle, documents, personnel, referring, sole, withTable } from './sample.ts';

test.describe('document', () => {
  test('shows what its front matter says', async ({ page }) => {
    const { id, data } = withTable;
    await page.goto(`${id}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(data.title);
    await expect(page).toHaveTitle(`${data.title} - ${readSite().name}`);
    const facts = page.locator('.facts').first();
    for (const fact of [data.number, data.kind, ...(data.issuers ?? []), data.date && formatDay(data.date)]) {
      if (fact) await expect(facts).toContainText(fact);
    }
  });

  test('leads to its attachments', async ({ page }) => {
    await page.goto(`${withTable.id}/`);
    for (const { label, anchor } of withTable.data.attachments ?? []) {
      await expect(page.getByRole('navigation', { name: '附件' }).locator(`a[href="#${anchor}"]`)).toContainText(label);
      await expect(page.locator(`#${anchor}`)).toContainText(label);
    }
  });

  test('has tables that can be scrolled with keys and have a name', async ({ page }) => {
    await page.goto(`${withTable.id}/`);
    const region = page.locator('.body .table').first();
    await region.focus();
    await expect(region).toBeFocused();
    await expect(region).toHaveRole('region');
    await expect(region).toHaveAccessibleName(/./);
    await expect(region.getByRole('table')).toBeVisible();
  });

  test('has headings without gaps, each with a link of its own', async ({ page }) => {
    for (const { id } of [withTable, referring, chronicle]) {
      await page.goto(`${id}/`);
      const levels = await page
        .locator('h1, h2, h3, h4, h5, h6')
        .evaluateAll((headings) =>
          headings.filter((heading) => !heading.closest('.outline')).map((heading) => Number(heading.tagName[1])),
        );
      levels.reduce((before, level) => {
        expect(level - before, `${id}: ${levels.join(' ')}`).toBeLessThanOrEqual(1);
        return level;
      }, 0);
      for (const heading of await page.locator('.body .heading').all()) {
        const anchor = await heading.locator(':is(h2, h3, h4, h5, h6)').getAttribute('id');
        await expect(heading.locator('a.permalink')).toHaveAttribute('href', `#${anchor ?? ''}`);
      }
    }
  });

  test('has an outline whose links lead to headings', async ({ page }) => {
    const long = documents.find(({ body }) => (body.match(/^#+ .*\{#/gm) ?? []).length > 3);
    test.skip(!long, 'no document with headings');
    await page.goto(`${long?.id ?? ''}/`);
    const link = page.getByRole('navigation', { name: '目次' }).getByRole('link').last();
    const target = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    await expect(page.locator(target)).toBeInViewport();
  });

  test('sets the signature at the right', async ({ page }) => {
    const signed = documents.find(({ data, body }) =>
      (data.issuers ?? []).some((name) => body.includes(`\n${name}\n`)),
    );
    test.skip(!signed, 'no signed document');
    await page.goto(`${signed?.id ?? ''}/`);
    await expect(page.locator('.body .signature').first()).toHaveCSS('text-align', 'right');
  });

  test('lists its references, and says where it comes from', async ({ page }) => {
    const { id, data } = referring;
    await page.goto(`${id}/`);
    const items = page.locator('section[aria-labelledby=_references] li');
    await expect(items).toHaveCount((data.references ?? []).length);
    for (const item of await items.all()) {
      const isLinked = (await item.locator('> a').count()) > 0;
      if (!isLinked) await expect(item).toContainText('本库未收录');
    }
    const source = page.locator('.source');
    await expect(source).toContainText(data.source?.path ?? '');
    await expect(source).toContainText(data.source?.sha256 ?? '');
  });

  test('is named by the documents that it names', async ({ page }) => {
    let linked: string | null = null;
    for (const { id, data } of documents) {
      if (!data.references?.length) continue;
      await page.goto(`${id}/`);
      const link = page.locator('section[aria-labelledby=_references] li > a').first();
      if ((await link.count()) === 0) continue;
      linked = await link.getAttribute('href');
      await page.goto(linked ?? '');
      await expect(page.locator('section[aria-labelledby=_cited-by]')).toContainText(data.title);
      break;
    }
    test.skip(linked === null, 'no reference inside the archive');
  });

  test('leads to the documents beside it in the issue', async ({ page }) => {
    const { id, data } = withTable;
    const position = data.position ?? 0;
    await page.goto(`${id}/`);
    const near = documents.filter((other) => other.data.issue === data.issue);
    const next = near.find((other) => other.data.position === position + 1);
    const previous = near.find((other) => other.data.position === position - 1);
    if (next) await expect(page.locator('a[rel=next]')).toContainText(next.data.title);
    if (previous) await expect(page.locator('a[rel=prev]')).toContainText(previous.data.title);
    expect(next ?? previous).toBeTruthy();
  });

  test('tells machines what it is', async ({ page }) => {
    const { id, data } = withTable;
    await page.goto(`${id}/`);
    const json = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as object;
    expect(json).toMatchObject({ '@type': 'Legislation', name: data.title, legislationIdentifier: data.number });
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`/${id}/$`));
    await expect(page.locator('meta[name=description i]')).toHaveAttribute('content', /./);
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', data.title);
  });
});

test('chronicle has an index of its days', async ({ page }) => {
  await page.goto(`${chronicle.id}/`);
  const links = page.getByRole('navigation', { name: '日期索引' }).getByRole('link');
  await expect(links).toHaveCount((chronicle.data.events ?? []).length);
  for (const link of await links.all()) {
    await expect(page.locator((await link.getAttribute('href')) ?? '')).toHaveCount(1);
  }
});

test('personnel document lists who is appointed to what', async ({ page }) => {
  await page.goto(`${personnel.id}/`);
  const appointments = personnel.data.appointments ?? [];
  const rows = page.locator('section[aria-labelledby=_appointments] tbody tr');
  await expect(rows).toHaveCount(appointments.length);
  await expect(rows.first()).toContainText(appointments[0]?.name ?? '');
  await expect(rows.first()).toContainText(appointments[0]?.post ?? '');
  const [person, sentence] = await rows.first().getByRole('link').all();
  await expect(page.locator((await sentence?.getAttribute('href')) ?? 'none')).toHaveCount(1);
  await person?.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(appointments[0]?.name ?? '');
});

test('a lone document stands at the address of its issue and shows its data', async ({ page }) => {
  test.skip(!sole, 'no issue without a number');
  await page.goto(`${sole?.id ?? ''}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sole?.data.title ?? '');
  await expect(page.getByRole('heading', { name: '刊载期次' })).toBeVisible();
});
