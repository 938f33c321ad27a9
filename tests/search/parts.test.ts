/** How documents are put into the parts of the index, and what a part hangs on. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { buildSearchIndex } from '../../scripts/search/buildSearchIndex.ts';
import type { IndexDocument } from '../../scripts/search/IndexDocument.ts';
import { readContent } from '../../scripts/search/readContent.ts';
import { toParts } from '../../scripts/search/toParts.ts';
import type { Archive } from '../../src/lib/archive/model.ts';
import { contentFolder } from '../../src/lib/folders.ts';
import { statusOf, type StatusCode } from '../../src/lib/validity/status.ts';
import type { Manifest } from '../../src/search/format/part.ts';
import { readSite } from './openFolder.ts';

describe('parts', () => {
  /** Documents in units of ten, three units a year. */
  const toDocuments = (units: number) =>
    Array.from({ length: units * 10 }, (_, at) => ({
      unit: `${Math.floor(at / 10)}`,
      year: 2000 + Math.floor(at / 30),
    }));
  const toSizes = (all: readonly unknown[]): number[] =>
    toParts(all as IndexDocument[], 100).map(({ length }) => length);

  test('are large, the newest year apart where there is enough before it', () => {
    const sizes = [2, 3, 4, 9, 15, 23].map((units) => toSizes(toDocuments(units)));
    assert.deepEqual(sizes, [[20], [30], [30, 10], [60, 30], [100, 50], [100, 100, 30]]);
  });

  test('what is added to the newest year changes the last one only', () => {
    const all = toDocuments(14);
    const added = [...all.slice(0, 125), { unit: '12', year: 2004 }, ...all.slice(125)];
    assert.deepEqual(toSizes(all), [100, 40]);
    assert.deepEqual(toSizes(added), [100, 41]);
  });

  test('a year with very few documents, as one read wrongly is, takes the year before with it', () => {
    const all = [...toDocuments(9), { unit: '9', year: 2202 }];
    assert.deepEqual(toSizes(all), [60, 31]);
  });

  test('a unit that is larger than a part is cut', () => {
    assert.deepEqual(toSizes(Array.from({ length: 130 }, () => ({ unit: '0', year: 2000 }))), [100, 30]);
  });
});

const content = contentFolder();
const model = readContent(content, readSite(content));

/** The sample archive, every document with this status. */
function withStatus(code: StatusCode): Archive {
  const all = model.documents.map((document) => [document, { ...statusOf(document, model), code }] as const);
  return { ...model, statuses: new Map(all) };
}

/** Builds the index of an archive in small parts; gives what its manifest says of them. */
async function buildParts(archive: Archive): Promise<Manifest['parts']> {
  const outDir = mkdtempSync(join(tmpdir(), 'gongbao-search-'));
  after(() => rmSync(outDir, { recursive: true, force: true }));
  await buildSearchIndex({ contentDir: content, outDir, site: archive.site, archive, limits: { documents: 12 } });
  return (JSON.parse(readFileSync(join(outDir, 'search/data/manifest.json'), 'utf8')) as Manifest).parts;
}

test('a status, which other documents change, leaves the part as it is', async () => {
  const [none, repealed] = await Promise.all([withStatus('none'), withStatus('repealed')].map(buildParts));
  const toFolders = (parts: Manifest['parts'] | undefined) => parts?.map(({ folder }) => folder);
  assert.ok((none ?? []).length > 1);
  assert.deepEqual(toFolders(repealed), toFolders(none));
  assert.ok(none?.every(({ status }, index) => status !== repealed?.[index]?.status));
});
