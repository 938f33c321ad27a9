/**
 * How the pages are made, as an integration of Astro: only those of this machine's shard; of these only the ones for which
 * something that they show has changed, while the others are taken from the site as it was. See README.md.
 *
 * Astro waits for each file to be written, which takes longer than making the page; here pages are written at once.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { cacheFolder, contentFolder } from '../lib/folders.ts';
import { UNKNOWN } from '../lib/reads/Digests.ts';
import { PageBuild } from './PageBuild.ts';
import { toBuildKey } from './toBuildKey.ts';
import { toShard } from './toShare.ts';

/** Milliseconds between two messages of how far the work is. */
const PAUSE = 200;

/** The part of Astro's own prerenderer that knows what `getStaticPaths` gave. */
interface App {
  readonly routeCache?: {
    readonly get: (route: PathWithRoute['route']) => { readonly staticPaths?: StaticPaths } | undefined;
  };
}

interface StaticPaths {
  readonly keyed?: ReadonlyMap<string, { readonly props?: unknown }>;
}

/** The props of a path; a route without parameters has none. */
function findProps(app: App | undefined, { pathname, route }: PathWithRoute): unknown {
  if (route.pathname !== undefined) return null;
  const path = app?.routeCache?.get(route)?.staticPaths?.keyed?.get(pathname);
  return path === undefined ? () => UNKNOWN : (path.props ?? null);
}

/** Tells the command that runs Astro how far the pages are, if there is one. */
function makeTelling(): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (!process.send || (now - last < PAUSE && done < total)) return;
    last = now;
    process.send({ done, total });
  };
}

/** A path's name in the address of a request: without base, without `/` at its ends. */
const toKey = (pathname: string, component: string): string =>
  `${component} ${decodeURI(pathname).replace(/^\/+|\/+$/g, '')}`;

function withPages(own: AstroPrerenderer, base: string, build: PageBuild): AstroPrerenderer {
  const paths = new Map<string, PathWithRoute>();
  return {
    ...own,
    name: 'gongbao',
    getStaticPaths: async () => {
      const all = await own.getStaticPaths();
      const { app } = own as { app?: App };
      const chosen = await build.choose(all, (path) => findProps(app, path));
      for (const path of chosen) paths.set(toKey(path.pathname, path.route.component), path);
      return chosen;
    },
    render: async (request, options) => {
      const { pathname } = new URL(request.url);
      const below = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
      const path = paths.get(toKey(below, options.routeData.component));
      const render = async (): Promise<Response> => {
        const result = await own.render(request, options);
        return result instanceof Response ? result : result.response;
      };
      return path ? build.make(path, render) : render();
    },
    teardown: async () => {
      process.send?.(await build.finish());
      await own.teardown?.();
    },
  };
}

/** The integration. `GAZETTE_KEPT`: folder of the site as it was; `GAZETTE_SHARD`: `2/8`. */
export function sitePages(): AstroIntegration {
  let [base, out] = ['/', ''];
  return {
    name: 'gongbao-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        // A line for each page takes longer than some of the pages.
        logger.options.level = 'warn';
        const build = new PageBuild({
          out,
          kept: process.env['GAZETTE_KEPT'],
          shard: toShard(process.env['GAZETTE_SHARD'] ?? ''),
          records: join(cacheFolder(), 'pages.ndjson'),
          key: toBuildKey(contentFolder()),
          tell: makeTelling(),
        });
        setPrerenderer((own) => withPages(own, base, build));
      },
    },
  };
}
