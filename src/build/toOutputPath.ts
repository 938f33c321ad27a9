/** What the build needs to know of a page's route. */
export interface PathOfRoute {
  /** `/qinghe/2021/3`, without the site's base. */
  readonly pathname: string;
  readonly route: { readonly type: string; readonly component: string };
}

const STATUS_PAGES = new Set(['404', '500']);

/** File that a path is written to, below the folder of the site: `qinghe/2021/3/index.html`. */
export function toOutputPath({ pathname, route }: PathOfRoute): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  if (STATUS_PAGES.has(path)) return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}
