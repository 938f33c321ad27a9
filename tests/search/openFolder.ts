/** Builds the index of a content folder and opens it from the disk, as a browser does from a host. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { buildSearchIndex, type SearchIndexSource } from '../../scripts/search/buildSearchIndex.ts';
import { readContent } from '../../scripts/search/readContent.ts';
import { toIndexDocuments } from '../../scripts/search/toIndexDocuments.ts';
import { toYamlData } from '../../src/lib/frontMatter.ts';
import { siteSchema } from '../../src/lib/schema.ts';
import { type Archive, open } from '../../src/search/open.ts';

export interface Opened {
  readonly archive: Archive;
  readonly outDir: string;
  /** Addresses in the order that the index counts documents in. */
  readonly addresses: readonly string[];
  /** Paths below `search/data/` that were read, each as often as it was. */
  readonly read: string[];
}

export const readSite = (contentDir: string) =>
  siteSchema.parse(toYamlData(readFileSync(join(contentDir, 'site.yaml'), 'utf8')));

export async function openFolder(contentDir: string, limits: SearchIndexSource['limits'] = {}): Promise<Opened> {
  const outDir = mkdtempSync(join(tmpdir(), 'gongbao-search-'));
  after(() => rmSync(outDir, { recursive: true, force: true }));
  const site = readSite(contentDir);
  await buildSearchIndex({ contentDir, outDir, site, limits });
  const read: string[] = [];
  const archive = await openSite(outDir, (path) => read.push(path));
  const addresses = toIndexDocuments(readContent(contentDir, site)).map(({ record }) => record.address);
  return { archive, outDir, addresses, read };
}

/** Opens a built site. */
export function openSite(folder: string, note: (path: string) => void = () => undefined): Promise<Archive> {
  const fetch = (url: string): Promise<Response> => {
    const path = new URL(url).pathname.slice('/base/'.length);
    note(path);
    return Promise.resolve(toResponse(join(folder, path)));
  };
  return open('http://archive.test/base', { fetch });
}

function toResponse(file: string): Response {
  try {
    return new Response(readFileSync(file));
  } catch {
    return new Response('', { status: 404 });
  }
}
