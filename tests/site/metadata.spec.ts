/** What the built pages tell machines: 网页标签, citation tags, Open Graph, structured data, feeds, sitemap. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { outFolder } from '../../src/lib/folders.ts';
import { readSite } from '../../src/lib/site.ts';
import { findPages } from './findBrokenLinks.ts';
import { findLinks, findMeta, readHead, type PageHead } from './readHead.ts';
import { chronicle, documents, findDocument, issueId, personnel } from './sample.ts';

const out = outFolder();
const site = readSite();
const read = (path: string): string => readFileSync(join(out, path), 'utf8');
const toUrl = (path: string): string => new URL(site.base + path, site.url).href;
const toFile = (url: string): string => join(out, decodeURI(new URL(url, site.url).pathname.slice(site.base.length)));

/** Pages that say where they stand: not those that lead on, not the one for an address that is not. */
const pages = findPages(out)
  .map((path) => ({ path, html: read(path) }))
  .filter(({ path, html }) => path !== '404.html' && !html.includes('http-equiv="refresh"'))
  .map(({ path, html }) => ({ path, address: path.slice(0, -'index.html'.length), head: readHead(html) }));

const documentIds = new Set(documents.map(({ id }) => `${id}/`));

/** Which tags must be there once, by kind of page. */
const REQUIRED: Record<string, { isMeant: (address: string) => boolean; names: readonly string[] }> = {
  'every page': {
    isMeant: () => true,
    names: [
      'SiteName',
      'SiteDomain',
      'og:title',
      'og:type',
      'og:url',
      'og:site_name',
      'og:locale',
      'og:image',
      'og:image:width',
      'og:image:height',
      'og:image:alt',
      'twitter:card',
      'viewport',
    ],
  },
  'a page that lists': {
    isMeant: (address) => address !== '' && !documentIds.has(address) && !address.endsWith('/source/'),
    names: ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType', 'description'],
  },
  'a document': {
    isMeant: (address) => documentIds.has(address),
    names: [
      'ArticleTitle',
      'ContentSource',
      'Keywords',
      'Description',
      'Image',
      'Url',
      'citation_title',
      'citation_journal_title',
      'citation_language',
      'citation_public_url',
      'DC.title',
      'DC.type',
      'DC.identifier',
      'DC.source',
      'DC.language',
    ],
  },
};

for (const [kind, { isMeant, names }] of Object.entries(REQUIRED)) {
  test(`${kind} has its tags, each once and with words`, () => {
    const meant = pages.filter(({ address }) => isMeant(address));
    expect(meant.length).toBeGreaterThan(0);
    for (const { path, head } of meant) {
      for (const name of names) {
        const found = findMeta(head, name);
        expect(found.length, `${path}: ${name}`).toBe(1);
        expect(found[0]?.trim(), `${path}: ${name}`).not.toBe('');
      }
    }
  });
}

/** A document has many authors; a colour scheme a colour each. */
const MANY = new Set(['citation_author', 'dc.creator', 'theme-color']);

test('no tag stands twice, in whatever case it is written', () => {
  for (const { path, head } of pages) {
    const names = head.tags
      .map(({ attributes }) => (attributes['name'] ?? attributes['property'] ?? '').toLowerCase())
      .filter((name) => name !== '' && !MANY.has(name));
    expect(
      names.filter((name, index) => names.indexOf(name) !== index),
      path,
    ).toEqual([]);
  }
});

test('a document says the same of itself as its front matter', () => {
  for (const { id, data } of documents) {
    const head = readHead(read(`${id}/index.html`));
    expect(findMeta(head, 'ArticleTitle')).toEqual([data.title]);
    expect(findMeta(head, 'citation_title')).toEqual([data.title]);
    expect(findMeta(head, 'Url')).toEqual([toUrl(`${id}/`)]);
    expect(findMeta(head, 'citation_technical_report_number')).toEqual(data.number === undefined ? [] : [data.number]);
    if (data.date !== undefined) {
      expect(findMeta(head, 'PubDate')[0], id).toMatch(/^\d{4}-\d{2}-\d{2} 00:00$/);
      expect(findMeta(head, 'citation_publication_date')).toEqual([data.date.replaceAll('-', '/')]);
    }
  }
});

test('the code of the site stands only where the publisher has one', () => {
  for (const { path, head } of pages) {
    expect(findMeta(head, 'SiteIDCode'), path).toEqual(site.siteIdCode === undefined ? [] : [site.siteIdCode]);
  }
});

test('the canonical link, og:url and the address are one', () => {
  for (const { path, address, head } of pages) {
    expect(findLinks(head, 'canonical'), path).toEqual([toUrl(address)]);
    expect(findMeta(head, 'og:url'), path).toEqual([toUrl(address)]);
  }
});

test('structured data is JSON whose addresses are whole, and cannot end its script', () => {
  const withData = pages.filter(({ head }) => head.jsonLd.length > 0);
  expect(withData.length).toBeGreaterThanOrEqual(documents.length);
  for (const { path, head } of withData) {
    expect(head.jsonLd.length, path).toBe(1);
    expect(head.jsonLd[0], path).not.toContain('<');
    const value = JSON.parse(head.jsonLd[0] ?? '') as Record<string, unknown>;
    expect(value['@context'], path).toBe('https://schema.org');
    const urls = JSON.stringify(value).match(/"(?:@id|url|contentUrl)":"[^"]*"/g) ?? [];
    for (const url of urls) expect(url, path).toMatch(/:"https?:\/\//);
  }
});

const dataOf = (head: PageHead): Record<string, unknown> =>
  JSON.parse(head.jsonLd[0] ?? '{}') as Record<string, unknown>;
const dataAt = (id: string): Record<string, unknown> => dataOf(readHead(read(`${id}/index.html`)));

test('documents are Legislation with what they name, chronicles and personnel Articles, issues PublicationIssues', () => {
  const referring = findDocument(({ data }) => (data.references ?? []).length > 0 && data.kind !== '大事记');
  const law = dataAt(referring.id);
  expect(law).toMatchObject({
    '@type': 'Legislation',
    name: referring.data.title,
    legislationType: referring.data.kind,
  });
  expect(law['legislationIdentifier']).toBe(referring.data.number);
  expect(Object.keys(law).some((key) => /^(?:citation|legislation(?:Repeals|Amends|Ensures.*))$/.test(key))).toBe(true);
  expect(dataAt(chronicle.id)['@type']).toBe('Article');
  expect(dataAt(personnel.id)['@type']).toBe('Article');
  expect(dataAt(issueId)).toMatchObject({ '@type': 'PublicationIssue', isPartOf: { '@type': 'Periodical' } });
});

test('legal force is not claimed where nothing is known of it', () => {
  for (const { id } of documents) {
    const force = dataAt(id)['legislationLegalForce'];
    expect([
      undefined,
      'https://schema.org/InForce',
      'https://schema.org/NotInForce',
      'https://schema.org/PartiallyInForce',
    ]).toContain(force);
  }
});

test('pictures for shared links are there, of the size that is said', async () => {
  const images = new Set(pages.map(({ head }) => findMeta(head, 'og:image')[0] ?? ''));
  for (const image of images) {
    expect(existsSync(toFile(image)), image).toBe(true);
    const { width, height, format } = await sharp(toFile(image)).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  }
});

test('feeds that pages lead to are there', () => {
  const feeds = new Set(pages.flatMap(({ head }) => findLinks(head, 'alternate')));
  expect(feeds.size).toBeGreaterThan(2);
  for (const feed of feeds) expect(existsSync(toFile(feed)), feed).toBe(true);
});

test('every XML file is well-formed, every Atom feed has one id for each entry', async ({ page }) => {
  await page.goto('about:blank');
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.xml'));
  expect(files.length).toBeGreaterThan(4);
  for (const path of files) {
    const found = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const ids = [...parsed.querySelectorAll('entry > id')].map((id) => id.textContent);
      return { error: parsed.querySelector('parsererror')?.textContent, repeated: ids.length - new Set(ids).size };
    }, read(path));
    expect(found, path).toEqual({ error: undefined, repeated: 0 });
  }
});

test('every page leads to the description of the search', () => {
  for (const { path, head } of pages) {
    const [description = ''] = findLinks(head, 'search', 'application/opensearchdescription+xml');
    expect(existsSync(toFile(description)), path).toBe(true);
  }
  expect(read('opensearch.xml')).toContain(`template="${toUrl('search/')}?q={searchTerms}"`);
});

test('the sitemap says the latest day of each document', () => {
  const xml = read('sitemap/1.xml');
  for (const { id, data } of documents.filter((one) => one.data.date !== undefined)) {
    const day =
      new RegExp(`<loc>${toUrl(`${id}/`)}</loc><lastmod>(\\d{4}-\\d{2}-\\d{2})</lastmod>`).exec(xml)?.[1] ?? '';
    expect(day >= String(data.date), id).toBe(true);
  }
});
