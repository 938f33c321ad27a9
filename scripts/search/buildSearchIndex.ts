/**
 * Builds the search index of an archive: reads the content folder, writes `search/data/` and `search.js`. Parts are made
 * one after another, so that memory is that of one part. The format: src/search/README.md.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/lib/archive/model.ts';
import type { SiteData } from '../../src/lib/schema.ts';
import { FORMAT, type Manifest } from '../../src/search/format/part.ts';
import { Fold, toTable } from '../../src/search/fold/letters.ts';
import { SIMPLIFIED, TRADITIONAL } from '../../src/search/fold/traditional.ts';
import { bundleEngine } from './bundleEngine.ts';
import { pack, packColumns } from './pack.ts';
import { toStatuses } from './part/toFacts.ts';
import { type PartSource, toPart } from './part/toPart.ts';
import type { PartStore } from './PartStore.ts';
import { readBody, readContent } from './readContent.ts';
import { toIndexDocuments } from './toIndexDocuments.ts';
import { toParts } from './toParts.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';

export interface SearchIndexSource {
  /** The content folder: `documents/`, `issues/`, `gazettes/`. */
  readonly contentDir: string;
  /** The folder of the built site. */
  readonly outDir: string;
  readonly site: SiteData;
  /** The archive, where it was read already. */
  readonly archive?: Archive | undefined;
  /** The parts that the site as it was has already. */
  readonly store?: PartStore | undefined;
  /** Told how many parts are made. */
  readonly tell?: ((done: number, total: number) => void) | undefined;
  /** Documents of a part, and places of a key that is not split, at most; for tests. */
  readonly limits?: { readonly documents?: number; readonly places?: number } | undefined;
}

/** What was built: parts and documents. */
export interface SearchIndexFacts {
  readonly parts: number;
  readonly documents: number;
}

/** Builds index and engine into the site. The same content always gives the same bytes. */
export async function buildSearchIndex({
  contentDir,
  outDir,
  site,
  archive = readContent(contentDir, site),
  store,
  tell,
  limits = {},
}: SearchIndexSource): Promise<SearchIndexFacts> {
  const folder = join(outDir, 'search', 'data');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const documents = toIndexDocuments(archive);
  const fold = new Fold(toTable(TRADITIONAL, SIMPLIFIED));
  const groups = toParts(documents, limits.documents);
  const parts = groups.map((part, index) => {
    tell?.(index, groups.length);
    const own = takeOrWrite(folder, { documents: part, readBody, fold, longest: limits.places }, store);
    const { head, columns } = toStatuses(part);
    return { folder: own, status: writeNamed(folder, 'status', packColumns(head, columns)) };
  });
  store?.save();
  const traditional = writeNamed(folder, 'traditional', pack([TRADITIONAL, SIMPLIFIED]));
  const manifest: Manifest = { format: FORMAT, parts, traditional };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(outDir, 'search.js'), await bundleEngine());
  return { parts: parts.length, documents: documents.length };
}

/** Writes a file under a name that tells what is in it; gives the name. */
function writeNamed(folder: string, kind: string, bytes: Uint8Array): string {
  const name = `${kind}-${toSha256(bytes).slice(0, 12)}.bin`;
  writeFileSync(join(folder, name), bytes);
  return name;
}

/** Takes a part from the site as it was, or makes it; gives the name of its folder. */
function takeOrWrite(folder: string, source: PartSource, store: PartStore | undefined): string {
  const key = store?.toKey(source.documents, source.longest);
  const known = key === undefined ? undefined : store?.takeOver(key, folder);
  if (known !== undefined) return known;
  const name = writePart(folder, source);
  if (key !== undefined) store?.keep(key, name, folder);
  return name;
}

/** Writes a part into a folder that is named by what is in it; gives the name. */
function writePart(folder: string, source: PartSource): string {
  const next = join(folder, 'next');
  const hash = createHash('sha256');
  for (const below of ['k', 'l', 'p', 't']) mkdirSync(join(next, below), { recursive: true });
  toPart(source, (path, bytes) => {
    hash.update(path).update(bytes);
    writeFileSync(join(next, path), bytes);
  });
  const name = hash.digest('hex').slice(0, 16);
  renameSync(next, join(folder, name));
  return name;
}
