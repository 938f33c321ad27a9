/** What a page weighs on the way to a reader, as a host sends it: compressed with gzip. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { outFolder } from '../../src/lib/folders.ts';
import { readSite } from '../../src/lib/site.ts';
import { documents } from './sample.ts';

const out = outFolder();
const { base } = readSite();
const KILOBYTE = 1024;

const read = (path: string): Buffer => readFileSync(join(out, path));
const weigh = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + gzipSync(read(path), { level: 6 }).length, 0);

const toPath = (address: string): string => address.slice(base.length);

/** Scripts of a page with all that they import, also later. */
function findScripts(html: string): Set<string> {
  const open = [...html.matchAll(/<script\b[^>]* src="([^"]+)"/g)].map(([, address = '']) => toPath(address));
  const found = new Set<string>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const text = read(path).toString('utf8');
    const imports = [...text.matchAll(/["'`](\.{1,2}\/[\w.~-]+\.js)["'`]/g)].map(([, file = '']) => file);
    open.push(...imports.map((file) => posix.join(dirname(path), file)));
  }
  return found;
}

const findStyles = (html: string): string[] =>
  [...html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].map(([, address = '']) => toPath(address));

const pages = documents.map(({ id }) => {
  const path = `${id}/index.html`;
  const html = read(path).toString('utf8');
  const script = weigh(findScripts(html));
  return { path, html, script, all: weigh([path]) + weigh(findStyles(html)) + script };
});

test('a median document page has at most 60 KB, 15 KB of them scripts', () => {
  const sorted = pages.map(({ all }) => all).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60 * KILOBYTE);
  for (const { path, script } of pages) {
    expect(script, path).toBeGreaterThan(0);
    expect(script, path).toBeLessThanOrEqual(15 * KILOBYTE);
  }
});

test('no script holds a document page up', () => {
  for (const { path, html } of pages) {
    for (const [tag, words = ''] of html.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)) {
      if (tag.includes('application/ld+json')) continue;
      // What takes the reader's mode before anything is drawn is a line.
      if (words !== '') expect(words.length, path).toBeLessThan(300);
      else expect(tag, path).toContain('type="module"');
    }
  }
});
