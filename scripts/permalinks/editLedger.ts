import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isAddress, toAddress, toPlace } from '../../src/lib/permalinks/address.ts';
import { anchorsOf, formatLedger, LEDGER_PATH, type Ledger } from '../../src/lib/permalinks/ledger.ts';
import { type SiteData, siteSchema } from '../../src/lib/schema.ts';
import { applyChanges, recover } from '../command/applyChanges.ts';
import { CommandError } from '../command/CommandError.ts';
import { readLedger } from '../command/readLedger.ts';
import { readYaml } from '../command/readYaml.ts';
import { toShownPath } from '../command/toShownPath.ts';

/** The ledger of an archive while a command changes it. */
export interface Editing {
  readonly content: string;
  readonly site: SiteData;
  readonly ledger: Ledger;
  /** The ledger's file as the user knows it. */
  readonly shown: string;
}

export function openLedger(content: string): Editing {
  recover(content);
  const site = readYaml(join(content, 'site.yaml'), siteSchema);
  return { content, site, ledger: readLedger(content), shown: toShownPath(join(content, LEDGER_PATH)) };
}

/** Writes the ledger as it is to be; whole or not at all. */
export function writeLedger({ content }: Editing, ledger: Ledger): void {
  const kind = existsSync(join(content, LEDGER_PATH)) ? 'edit' : 'add';
  applyChanges(content, [{ path: LEDGER_PATH, kind, data: formatLedger(ledger) }]);
}

/**
 * An address that the user wrote → one that the ledger has.
 * @throws CommandError where it was never published
 */
export function readRecorded(written: string, { site, ledger, shown }: Editing): string {
  const address = toAddress(written, site);
  if (!isAddress(address)) throw wrongAddress(written);
  const { page, anchor } = toPlace(address);
  const known = ledger.pages.get(page);
  const near = known
    ? `${page} 有锚点 ${anchorsOf(known).slice(0, 12).join('、') || '（无）'}`
    : findNear(page, ledger);
  if (known && (anchor === '' || anchorsOf(known).includes(anchor))) return address;
  throw new CommandError(
    `${address} 没有登记过，${shown} 里没有它`,
    `核对网址有没有写错${near === '' ? '' : `；${near}`}。从没公布过的网址，不必处理。`,
  );
}

export const wrongAddress = (written: string): CommandError =>
  new CommandError(
    `“${written}”不是本库的网址`,
    '写成 /qinghe/2023/1/ 或 /qinghe/2023/1/#s1 的样子，或者从浏览器整个复制过来。',
  );

/** Recorded addresses that begin like one that is not. */
function findNear(page: string, { pages }: Ledger): string {
  const parent = page.replace(/[^/]+\/$/, '');
  const found = [...pages.keys()].filter((one) => one !== parent && one.startsWith(parent)).slice(0, 5);
  return found.length === 0 || parent === '/' ? '' : `相近的有 ${found.join('、')}`;
}

/** The generated file of a document or an issue, below the content folder; undefined where the archive has none. */
export function findFile(content: string, page: string): string | undefined {
  const id = page.slice(1, -1);
  return [`documents/${id}.md`, `issues/${id}.md`].find((path) => id !== '' && existsSync(join(content, path)));
}
