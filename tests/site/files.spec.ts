/** The built site as files: what a static host gets. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { contentFolder, outFolder } from '../../src/lib/folders.ts';
import { readSite } from '../../src/lib/site.ts';
import { findBrokenLinks, findIds, findPages } from './findBrokenLinks.ts';
import { documents, issues } from './sample.ts';

const out = outFolder();
const pages = findPages(out).map((path) => ({ path, html: readFileSync(join(out, path), 'utf8') }));

test('every link and anchor inside the site leads somewhere', () => {
  expect(findBrokenLinks(out, readSite().base)).toEqual([]);
});

test('every document and issue stands at its address', () => {
  for (const { id } of [...documents, ...issues]) expect(existsSync(join(out, id, 'index.html')), id).toBe(true);
});

test('every page has one h1, one canonical link, a language and no id twice', () => {
  for (const { path, html } of pages) {
    expect([...html.matchAll(/<h1[ >]/g)].length, path).toBe(1);
    expect(html, path).toContain('<html lang="zh-CN">');
    if (path !== '404.html') expect([...html.matchAll(/rel="canonical"/g)].length, path).toBe(1);
    const ids = findIds(html);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      path,
    ).toEqual([]);
  }
});

test('pages run only scripts of the site, and no handler stands in an attribute', () => {
  for (const { path, html } of pages) {
    for (const [, address = ''] of html.matchAll(/<script\b[^>]* src="([^"]+)"/g)) {
      expect(address.startsWith(`${readSite().base}assets/`), `${path}: ${address}`).toBe(true);
    }
    expect(html, path).not.toMatch(/\son[a-z]+="/);
  }
});

test('the sitemap names every document and issue with the site’s address', () => {
  const { url, base } = readSite();
  const xml = readFileSync(join(out, 'sitemap', '1.xml'), 'utf8');
  for (const { id } of [...documents, ...issues])
    expect(xml).toContain(`<loc>${new URL(`${base}${id}/`, url).href}</loc>`);
  expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toContain(
    `Sitemap: ${new URL(`${base}sitemap.xml`, url).href}`,
  );
});

test('no page grows with the archive', () => {
  for (const { path } of pages.filter(({ path: one }) => /^(?:index|years|organs|kinds|sections|about)/.test(one))) {
    expect(statSync(join(out, path)).size, path).toBeLessThan(200_000);
  }
});

/** Builds the site of a content folder into another folder, as `npm run build` does, without the search index. */
function build(content: string, target: string): { status: number | null; output: string } {
  const require = createRequire(import.meta.url);
  const astro = join(dirname(require.resolve('astro/package.json')), 'bin', 'astro.mjs');
  const env = { ...process.env, GAZETTE_CONTENT: content, GAZETTE_OUT: target, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], { env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test.describe('another build', () => {
  test.describe.configure({ timeout: 180_000 });
  let folder = '';
  test.beforeEach(() => {
    // Below the project: Astro keeps what it needs for a build elsewhere in one place, where two builds would meet.
    mkdirSync(join('node_modules', '.cache'), { recursive: true });
    folder = mkdtempSync(resolve('node_modules', '.cache', 'site-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('below a base path has no link that leaves it', () => {
    const content = join(folder, 'content');
    cpSync(contentFolder(), content, { recursive: true });
    const settings = readFileSync(join(content, 'site.yaml'), 'utf8').replace(/^base:.*\n/m, '');
    writeFileSync(join(content, 'site.yaml'), `${settings}\nbase: /archive/gongbao/\n`);
    const target = join(folder, 'out');
    expect(build(content, target)).toMatchObject({ status: 0 });
    // The manifest is written by `npm run build` when the pages are made.
    const broken = findBrokenLinks(target, '/archive/gongbao/');
    expect(broken.filter((link) => !/\/data\/manifest[./]/.test(link))).toEqual([]);
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toContain('href="/archive/gongbao/search/"');
  });

  test('of the same content has the same bytes', () => {
    const target = join(folder, 'out');
    expect(build(contentFolder(), target)).toMatchObject({ status: 0 });
    const files = readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(target, path)).isFile(),
    );
    expect(files.length).toBeGreaterThan(pages.length);
    for (const path of files) {
      expect(readFileSync(join(target, path)).equals(readFileSync(join(out, path))), path).toBe(true);
    }
  });

  test('of content that is wrong stops and says what to mend', () => {
    const content = join(folder, 'content');
    cpSync(contentFolder(), content, { recursive: true });
    const path = join('documents', `${documents[0]?.id ?? ''}.md`);
    writeFileSync(join(content, path), readFileSync(join(content, path), 'utf8').replace(/^title:/m, 'titel:'));
    const { status, output } = build(content, join(folder, 'out'));
    expect(status).not.toBe(0);
    expect(output).toContain(`content/${path.replaceAll('\\', '/')}：title：缺这一项`);
    expect(output).toContain('不认识的键“titel”');
  });
});
