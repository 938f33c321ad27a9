/**
 * The compiled pages, without Astro's build around them: which paths there are, and the page of each. It does what Astro's
 * own prerenderer does (astro/dist/core/build/default-prerenderer.js, generate.js).
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PathWithRoute } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { HeldResponse } from './HeldResponse.ts';
import { APP, type CompiledFacts, readCompiledFacts } from './compiled.ts';

/** What we use of `BuildApp` in Astro (core/build/app.js). */
interface AstroApp {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: PathWithRoute['route'] }): Promise<Response>;
  readonly routeCache: {
    get(route: PathWithRoute['route']): { readonly staticPaths?: { readonly keyed?: Keyed } } | undefined;
  };
}

type Keyed = ReadonlyMap<string, { readonly props?: unknown }>;

/** Says what Astro has to say while it makes a page. */
const LOGGER = {
  options: {
    level: 'warn',
    destination: { write: ({ message }: { message: string }) => void process.stderr.write(`${message}\n`) },
  },
};

export class PageApp {
  private readonly app: AstroApp;
  private readonly facts: CompiledFacts;

  private constructor(app: AstroApp, facts: CompiledFacts) {
    this.app = app;
    this.facts = facts;
  }

  /** Opens the compiled pages in a folder. */
  static async open(folder: string): Promise<PageApp> {
    const facts = readCompiledFacts(folder);
    globalThis.Response = HeldResponse;
    const { app } = (await import(pathToFileURL(join(folder, APP, facts.entry)).href)) as { app: AstroApp };
    app.setInternals({ pagesByKeys: new Map(facts.styles.map(([key, styles]) => [key, { styles }])) });
    app.setOptions({ logger: LOGGER, settings: { scripts: [] } });
    return new PageApp(app, facts);
  }

  /** All paths of the site, in the order of their routes; where two routes have one, that of the first. */
  async findPaths(): Promise<PathWithRoute[]> {
    const all = await new StaticPaths(this.app as never).getAll();
    const found = new Map<string, PathWithRoute>();
    for (const path of all) {
      const name = path.pathname.replace(/\/+$/, '');
      if (!found.has(name)) found.set(name, path);
    }
    return [...found.values()];
  }

  /** What `getStaticPaths` gave a path's page; a route without parameters has none; `unknown` where it cannot be found. */
  findProps({ pathname, route }: PathWithRoute, unknown: unknown): unknown {
    if (route.pathname !== undefined) return null;
    const path = this.app.routeCache.get(route)?.staticPaths?.keyed?.get(pathname);
    return path === undefined ? unknown : (path.props ?? null);
  }

  /** Makes a page. */
  render(path: PathWithRoute): Promise<Response> {
    return this.app.render(new Request(this.toUrl(path)), { routeData: path.route });
  }

  private toUrl({ pathname, route }: PathWithRoute): URL {
    const { base, origin } = this.facts;
    const path = encodeURI(pathname.replace(/^\/+|\/+$/g, ''));
    const isFile = route.type === 'endpoint' && /\.[^/]+$/.test(pathname);
    return new URL(`${base}${path}${path === '' || isFile ? '' : '/'}`, origin);
  }
}
