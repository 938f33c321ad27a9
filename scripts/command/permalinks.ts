/**
 * `content/permalinks.tsv`: every address that was ever published, one a line, sorted. An address answers for ever:
 * where its page is gone, the line says after a tab where it went: `/qinghe/2026/1/⇥/qinghe/2026/2/#s1`, or a whole URL.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from './CommandError.ts';
import { readFolder } from './readFolder.ts';
import { toShownPath } from './toShownPath.ts';

export interface Permalinks {
  /** Every address of the site as built, below the base path: `/qinghe/2026/1/`. */
  readonly built: readonly string[];
  /** Every address that was recorded, and where it went if it went somewhere. */
  readonly recorded: ReadonlyMap<string, string | undefined>;
}

/** Most vanished addresses that a message names. */
const MOST_NAMED = 20;

/**
 * Later pages of a list: which entries stand on them changes with every issue. Indexes of people: `site.yaml` may leave
 * them out.
 */
const PAGE_OF_LIST = /\/page\/\d+\/$|^\/(?:people|posts)\//;

/** Reads what is recorded, and what a built site has. */
export function readPermalinks(content: string, site: string): Permalinks {
  const pages = readFolder(site, '.').filter((path) => /(?:^|\/)index\.html$/.test(path));
  const built = pages
    .map((path) => `/${path.slice(0, -'index.html'.length)}`)
    .filter((path) => !PAGE_OF_LIST.test(path))
    .sort();
  return { built, recorded: readRecorded(fileOf(content)) };
}

function fileOf(content: string): string {
  return join(content, 'permalinks.tsv');
}

function readRecorded(file: string): Map<string, string | undefined> {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [address = '', target] = line.split('\t').map((part) => part.trim());
      return [toAddress(address), target === undefined || target === '' ? undefined : target];
    }),
  );
}

/** An address however an editor writes it → with `/` at both ends. */
function toAddress(written: string): string {
  return `/${written}/`.replace(/\/+/g, '/');
}

/**
 * Makes sure that every recorded address still answers, and puts a page that leads on where one has moved.
 * @param site folder of the built site, `base` its path below the host
 * @throws CommandError that names the addresses that would vanish
 */
export function keepPermalinks(content: string, site: string, base: string, { built, recorded }: Permalinks): void {
  const present = new Set(built);
  const gone = [...recorded].filter(
    ([address]) => !present.has(address) && !existsSync(join(site, address, 'index.html')),
  );
  const isLost = (target: string | undefined) =>
    target === undefined || !(isWhole(target) || present.has(toAddress(target.replace(/#.*/, ''))));
  const lost = gone.filter(([, target]) => isLost(target)).map(([address]) => address);
  if (lost.length > 0) throw vanishing(lost, toShownPath(fileOf(content)));
  for (const [address, target = ''] of gone) {
    const file = join(site, address, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, toRedirectPage(isWhole(target) ? target : base + target.replace(/^\//, '')));
  }
}

/** Addresses of a built site that are not recorded yet. */
export function findNewPermalinks({ built, recorded }: Permalinks): string[] {
  return built.filter((address) => !recorded.has(address));
}

/** Records every address of the built site; those that were recorded stay, with their lines. */
export function recordPermalinks(content: string, { built, recorded }: Permalinks): void {
  const all = new Map([...built.map((address): [string, string | undefined] => [address, undefined]), ...recorded]);
  const lines = [...all].map(([address, target]) => (target === undefined ? address : `${address}\t${target}`));
  writeFileSync(
    fileOf(content),
    lines
      .sort()
      .map((line) => `${line}\n`)
      .join(''),
  );
}

function isWhole(target: string): boolean {
  return /^https?:\/\//.test(target);
}

function vanishing(lost: readonly string[], file: string): CommandError {
  const named = lost.slice(0, MOST_NAMED).map((address) => `\n  ${address}`);
  const rest = lost.length > MOST_NAMED ? `\n  ……另有 ${lost.length - MOST_NAMED} 个` : '';
  return new CommandError(
    `${lost.length} 个发布过的网址会失效：${named.join('')}${rest}`,
    `在 ${file} 的这些行后面加一个制表符（Tab）和新网址；确实从未公布过的，删去这一行。`,
  );
}

function toRedirectPage(target: string): string {
  const escaped = target.replace(/[&"<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8"><title>网页已移到新网址</title>',
    `<meta http-equiv="refresh" content="0; url=${escaped}"><link rel="canonical" href="${escaped}"></head>`,
    `<body><p>网页已移到<a href="${escaped}">${escaped}</a></p></body></html>`,
    '',
  ].join('\n');
}
