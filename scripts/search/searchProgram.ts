/**
 * The program that makes the search index, in a process of its own, so that the command can tell meanwhile how far the pages
 * are, and can be stopped: `node searchProgram.ts OUT KEPT`, the folder that the index is made in and the site as it was.
 */
import { join } from 'node:path';
import { contentFolder } from '../../src/lib/folders.ts';
import { siteSchema } from '../../src/lib/schema.ts';
import { parsedFolder } from '../command/parsed/ParsedStore.ts';
import { readYaml } from '../command/readYaml.ts';
import { buildSearchIndex } from './buildSearchIndex.ts';
import { PartStore } from './PartStore.ts';

const [outDir = '', kept = ''] = process.argv.slice(2);
const contentDir = contentFolder();

try {
  await buildSearchIndex({
    contentDir,
    outDir,
    site: readYaml(join(contentDir, 'site.yaml'), siteSchema),
    store: new PartStore(`${parsedFolder(contentDir)}.search.json`, join(kept, 'search/data')),
    tell: (done, total) => void process.send?.({ done, total }),
  });
} finally {
  if (process.connected) process.disconnect();
}
