/**
 * `test` and `expect` of every browser test. Pages get a Chinese font from the font package, so that their words have
 * their true size also on a machine without one.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test as base } from '@playwright/test';

const FOLDER = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-serif-sc/package.json'));

/** Names from the stacks of tokens.css: one for each. */
const FAMILIES = ['Noto Serif CJK SC', 'PingFang SC'];

const css = readFileSync(join(FOLDER, 'index.css'), 'utf8').replaceAll('url(./files/', 'url(/__fonts/');
const faces = FAMILIES.map((family) => css.replaceAll("'Noto Serif SC Variable'", `'${family}'`)).join('\n');

export const test = base.extend({
  context: async ({ context }, use) => {
    await context.route('**/__fonts/*', (route) =>
      route.fulfill({ path: join(FOLDER, 'files', new URL(route.request().url()).pathname.split('/').at(-1) ?? '') }),
    );
    await context.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      const body = (await response.text()).replace('</head>', () => `<style>${faces}</style></head>`);
      return route.fulfill({ response, body });
    });
    await use(context);
  },
});

export { expect } from '@playwright/test';
