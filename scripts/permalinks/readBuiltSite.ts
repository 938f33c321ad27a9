import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeEntities } from '../../src/lib/markdown/text.ts';
import { readFolder } from '../command/readFolder.ts';

export interface BuiltSite {
  /** Folder of the site. */
  readonly folder: string;
  /** Addresses of all pages but the later pages of lists: `/qinghe/2023/1/`. */
  readonly pages: ReadonlySet<string>;
  /** Ids on a page; read when they are asked for. */
  readonly idsOf: (address: string) => ReadonlySet<string>;
  /** Title of a page, without the name of the site behind it. */
  readonly titleOf: (address: string) => string;
}

/**
 * Later pages of a list: which entries stand on them changes with every issue. Indexes of people: `site.yaml` may leave
 * them out.
 */
const PAGE_OF_LIST = /\/page\/\d+\/$|^\/(?:people|posts)\//;
const NO_IDS: ReadonlySet<string> = new Set();

/** File of a page in the folder of a site. */
export const fileOf = (folder: string, address: string): string => join(folder, address, 'index.html');

/** What a site that was just built has at its addresses. Pages of the ledger's own making (moved, withdrawn) do not count. */
export function readBuiltSite(folder: string, outcomes: ReadonlyMap<string, unknown> = new Map()): BuiltSite {
  const pages = new Set(
    readFolder(folder, '.')
      .filter((path) => /(?:^|\/)index\.html$/.test(path))
      .map((path) => `/${path.slice(0, -'index.html'.length)}`)
      .filter((address) => !PAGE_OF_LIST.test(address))
      .filter((address) => !outcomes.has(address) || !isOfLedger(folder, address)),
  );
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (address: string): ReadonlySet<string> => {
    if (!pages.has(address)) return NO_IDS;
    const known = ids.get(address) ?? readIds(folder, address);
    ids.set(address, known);
    return known;
  };
  return { folder, pages, idsOf, titleOf: (address) => readTitle(folder, address) };
}

function isOfLedger(folder: string, address: string): boolean {
  return /<meta name="gongbao" content="(?:moved|withdrawn|emptied)"/.test(
    readFileSync(fileOf(folder, address), 'utf8'),
  );
}

function readIds(folder: string, address: string): Set<string> {
  const html = readFileSync(fileOf(folder, address), 'utf8');
  return new Set([...html.matchAll(/\sid="([a-z0-9][a-z0-9-]*)"/g)].map(([, id = '']) => id));
}

function readTitle(folder: string, address: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(readFileSync(fileOf(folder, address), 'utf8'))?.[1] ?? '';
  return decodeEntities(title.replace(/ - [^-]*$/, ''));
}
