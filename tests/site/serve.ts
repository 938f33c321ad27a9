/** Serves the built site for the browser tests: `node tests/site/serve.ts 4399`. */
import { serveFolder } from '../../scripts/command/serveFolder.ts';
import { outFolder } from '../../src/lib/folders.ts';
import { readSite } from '../../src/lib/site.ts';

const port = Number(process.argv[2]);
await serveFolder(outFolder(), { base: readSite().base, host: '127.0.0.1', port, tries: 0 });
