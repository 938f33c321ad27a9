/**
 * An integration of Astro that keeps the compiled pages, where `GAZETTE_COMPILED` names a folder for them, and then makes
 * no page: that is left to `pagesProgram.ts`. In every other build it does nothing.
 */
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { APP, compiledTarget, type CompiledFacts, type CompiledPages, factsFile } from './compiled.ts';

/** Where Astro puts the pages as modules, below the folder of the site. */
const MODULES = '.prerender';
const ENTRY = /^prerender-entry.*\.mjs$/;

function keep(target: string, config: AstroConfig, pages: CompiledPages): void {
  const modules = join(fileURLToPath(config.outDir), MODULES);
  const entry = readdirSync(modules).find((name) => ENTRY.test(name));
  if (entry === undefined) throw new Error(`No entry of the compiled pages in ${modules}`);
  cpSync(modules, join(target, APP), { recursive: true });
  const facts: CompiledFacts = {
    entry,
    base: config.base.replace(/\/?$/, '/'),
    origin: new URL(config.site ?? 'http://localhost').origin,
    styles: [...pages].map(([key, { styles }]) => [key, styles]),
  };
  writeFileSync(factsFile(target), JSON.stringify(facts));
}

export function keepCompiled(): AstroIntegration {
  const target = compiledTarget();
  if (target === undefined) return { name: 'gongbao-pages', hooks: {} };
  let config: AstroConfig;
  let pages: CompiledPages = new Map();
  return {
    name: 'gongbao-pages',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'gongbao',
          getStaticPaths: () => {
            keep(target, config, pages);
            return Promise.resolve([]);
          },
          render: () => Promise.reject(new Error('No page is made here')),
        });
      },
    },
  };
}
