import type { GazetteData } from '../../../src/lib/schema.ts';
import { toGazetteId } from '../output/toAddress.ts';
import type { Issue } from '../types.ts';

/** Where a source belongs: the gazette, and the name of its file. */
export interface Home {
  /** Id of the gazette: `qinghe`. */
  readonly gazette: string;
  readonly name: string;
  readonly authority?: string;
  /** `2021-3`, or the stem of the file that was received. */
  readonly fileName: string;
  /** What told the gazette. */
  readonly by: 'settings' | 'masthead' | 'issuers' | 'title';
}

const PLACE =
  /^([\p{Script=Han}]{2,12}?(?:自治区|自治州|自治县|自治旗|省|市|县|区|州|盟|旗|镇|乡))(?!域|直|级|委|内|级)/u;
const GOVERNMENT = /^([\p{Script=Han}]{2,14}?人民政府)/u;

/**
 * Tells the gazette of an issue by what the editor states, by its masthead, by the organs that sign its documents, or
 * by the place that its title begins with. Null where none of them says it. `stem`: name of the received file.
 */
export function findHome(issue: Issue, stem: string, gazettes: Readonly<Record<string, GazetteData>>): Home | null {
  const { settings } = issue.source;
  const { year, number } = issue.head;
  const fileName = year !== undefined && number !== undefined ? `${year}-${number}` : toSlug(stem);
  if (settings.gazette) {
    const known = gazettes[settings.gazette];
    const name = known?.name ?? issue.head.gazette;
    return {
      gazette: settings.gazette,
      name: name || settings.gazette,
      fileName,
      by: 'settings',
      ...authorityOf(known?.authority),
    };
  }
  const told = readName(issue);
  return told && toHome(told, fileName, gazettes);
}

function readName(issue: Issue): { name: string; authority: string; by: Home['by'] } | null {
  if (issue.head.gazette) {
    return {
      name: issue.head.gazette,
      authority: issue.head.authority ?? issue.head.gazette.replace(/(?:公报|政报)$/, ''),
      by: 'masthead',
    };
  }
  const signer = mostFrequent(
    issue.documents.flatMap((document) => document.issuers.flatMap((issuer) => GOVERNMENT.exec(issuer)?.[1] ?? [])),
  );
  if (signer) return { name: `${signer}公报`, authority: signer, by: 'issuers' };
  const place = mostFrequent(issue.documents.flatMap((document) => PLACE.exec(document.title)?.[1] ?? []));
  return place ? { name: `${place}人民政府公报`, authority: `${place}人民政府`, by: 'title' } : null;
}

function toHome(
  told: { name: string; authority: string; by: Home['by'] },
  fileName: string,
  gazettes: Readonly<Record<string, GazetteData>>,
): Home {
  const known = Object.entries(gazettes).find(
    ([, gazette]) => gazette.name === told.name || gazette.authority === told.authority,
  );
  if (known)
    return { gazette: known[0], name: known[1].name, fileName, by: told.by, ...authorityOf(known[1].authority) };
  return {
    gazette: freeId(toGazetteId(told.name), gazettes),
    name: told.name,
    authority: told.authority,
    fileName,
    by: told.by,
  };
}

/** Two places with one pinyin must not share an id. */
function freeId(id: string, gazettes: Readonly<Record<string, GazetteData>>): string {
  let free = id;
  for (let count = 2; free in gazettes; count++) free = `${id}${count}`;
  return free;
}

function authorityOf(authority: string | undefined): { authority?: string } {
  return authority ? { authority } : {};
}

/** A name that an address may hold: latin letters and figures stay, the rest becomes pinyin. */
export function toSlug(stem: string): string {
  const slug = stem
    .normalize('NFKC')
    .split(/([A-Za-z0-9]+)/)
    .map((part) => (/^[A-Za-z0-9]*$/.test(part) ? part.toLowerCase() : toGazetteId(part)))
    .filter((part) => part !== '')
    .join('-');
  return slug || 'wenjian';
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
