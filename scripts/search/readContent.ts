/** Reads the content folder for the index: what is known of every document, without the bodies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toArchive } from '../../src/lib/archive/toArchive.ts';
import type { Archive, Entry } from '../../src/lib/archive/model.ts';
import { toMarkdownFile, toYamlData } from '../../src/lib/frontMatter.ts';
import { documentSchema, gazetteSchema, issueSchema, type SiteData } from '../../src/lib/schema.ts';
import { readStatements } from '../../src/lib/validity/readStatements.ts';
import { readFolder } from '../command/readFolder.ts';

const FRONT_MATTER = /^---\n[^]*?\n---\n/;

/** Puts the archive together as the site does. */
export function readContent(contentDir: string, site: SiteData): Archive {
  const toEntries = <Data>(folder: string, read: (data: unknown) => Data): Entry<Data>[] =>
    readFolder(join(contentDir, folder), '.')
      .filter((path) => path.endsWith('.md'))
      .map((path) => {
        const file = join(contentDir, folder, path);
        return { id: path.slice(0, -'.md'.length), file, data: read(toMarkdownFile(readFrontMatter(file)).data) };
      });
  const gazettes = readFolder(join(contentDir, 'gazettes'), '.')
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({
      id: path.slice(0, -'.yaml'.length),
      data: gazetteSchema.parse(toYamlData(readFileSync(join(contentDir, 'gazettes', path), 'utf8'))),
    }));
  return toArchive({
    site,
    gazettes,
    issues: toEntries('issues', (data) => issueSchema.parse(data)),
    documents: toEntries('documents', (data) => documentSchema.parse(data)),
    statements: readStatements(contentDir),
  });
}

const readFrontMatter = (file: string): string => FRONT_MATTER.exec(readFileSync(file, 'utf8'))?.[0] ?? '';

/** The markdown below the front matter of a file. */
export const readBody = (file: string): string => readFileSync(file, 'utf8').replace(FRONT_MATTER, '');
