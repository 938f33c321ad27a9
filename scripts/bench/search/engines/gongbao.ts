/** The engine of this project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteSchema } from '../../../../src/lib/schema.ts';
import { toYamlData } from '../../../../src/lib/frontMatter.ts';
import { buildSearchIndex } from '../../../search/buildSearchIndex.ts';
import { readContent } from '../../../search/readContent.ts';
import { toIndexDocuments } from '../../../search/toIndexDocuments.ts';
import type { Engine } from './Engine.ts';

const readSite = (contentDir: string) =>
  siteSchema.parse(toYamlData(readFileSync(join(contentDir, 'site.yaml'), 'utf8')));

export const gongbao: Engine = {
  label: '本引擎',
  build: async (contentDir, outDir) => {
    await buildSearchIndex({ contentDir, outDir, site: readSite(contentDir) });
  },
  isIndex: (path) => path.startsWith('search/data/'),
  module: `
    import { open as openArchive } from '/search.js';
    export async function open() {
      const archive = await openArchive('/');
      return async (query) => {
        const { documents, results } = await archive.search(query);
        return { ids: [...documents].map(String), first: results.map(({ address }) => address.slice(1, -1)) };
      };
    }`,
  toAddresses: (contentDir) => {
    const order = toIndexDocuments(readContent(contentDir, readSite(contentDir)));
    return (id) => order[Number(id)]?.record.address ?? id;
  },
};
