/** Describes the open data as a Data Package (datapackage.org, version 2). */
import type { Archive } from '../archive/model.ts';
import { href, toAbsolute } from '../urls.ts';
import { dataFilesOf, type DataFile } from './dataFiles.ts';
import type { MadeFile } from './makeDataFile.ts';

const MEDIA = { csv: 'text/csv', jsonl: 'application/jsonl' } as const;

/** Names of a package and its resources: lower case letters, digits, `-`, `_`, `.`. */
const toName = (text: string): string => text.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');

function toResource(file: DataFile, { bytes, sha256 }: MadeFile) {
  const { path, format, title, table, gazette, year } = file;
  const stem = path.replace(/^files\//, '').replace(/\.[a-z]+$/, '');
  return {
    name: toName(`${stem}-${format}`),
    path,
    title: `${gazette.data.name}${year === undefined ? '' : ` ${year}`}：${title}`,
    ...(table ? { type: 'table', schema: `schema/${table}.table.json` } : {}),
    format,
    mediatype: MEDIA[format],
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
  };
}

/** The descriptor; `make` gives the size and hash of each file. */
export async function toDataPackage(archive: Archive, make: (file: DataFile) => Promise<MadeFile>) {
  const { site } = archive;
  const resources = [];
  for (const file of dataFilesOf(archive)) resources.push(toResource(file, await make(file)));
  const home = toAbsolute(site.url, href());
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: toName(new URL(home).host + new URL(home).pathname.replace(/\/$/, '')),
    id: toAbsolute(site.url, href('data')),
    title: site.name,
    ...(site.description === '' ? {} : { description: site.description }),
    homepage: home,
    ...(site.publisher === undefined ? {} : { contributors: [{ title: site.publisher, roles: ['publisher'] }] }),
    keywords: ['政府公报', ...archive.gazettes.slice(0, 20).map(({ data }) => data.name)],
    resources,
  };
}
