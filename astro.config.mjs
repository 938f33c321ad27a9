/** Everything that depends on the archive comes from `site.yaml` in its content folder. */
import { defineConfig } from 'astro/config';
import { keepCompiled } from './src/build/keepCompiled.ts';
import { cacheFolder, outFolder } from './src/lib/folders.ts';
import { readSite } from './src/lib/site.ts';

const site = readSite();

export default defineConfig({
  site: site.url,
  base: site.base,
  outDir: outFolder(),
  cacheDir: cacheFolder(),
  trailingSlash: 'always',
  build: {
    format: 'directory',
    inlineStylesheets: 'never',
    // Not Astro's `_astro`: some hosts keep folders with `_` to themselves.
    assets: 'assets',
  },
  integrations: [keepCompiled()],
  // A script in a file is fetched once for all pages, and a host may allow only those (Content-Security-Policy).
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  // A list of a few thousand documents would make one file of many megabytes.
  experimental: { collectionStorage: 'chunked' },
});
