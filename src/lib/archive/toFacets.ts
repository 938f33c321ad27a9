/** Groups documents by year, issuing organ, kind, section and status. */
import { pinyin } from 'pinyin-pro';
import { STATUS_CODES, STATUS_LABELS, type Status } from '../validity/status.ts';
import { EMPTY_LEDGER, type Ledger } from '../permalinks/ledger.ts';
import type { Archive, ArchiveDocument, FacetName, FacetValue } from './model.ts';
import { toOrgans } from './toOrgans.ts';

/** `青禾县人民政府` → `qinghexianrenminzhengfu`; only letters and digits remain. */
export const toSlug = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

function group(documents: readonly ArchiveDocument[], toNames: (document: ArchiveDocument) => readonly string[]) {
  const pairs = documents.flatMap((document) => [...new Set(toNames(document))].map((name) => ({ name, document })));
  const groups = Map.groupBy(pairs, ({ name }) => name);
  return [...groups].map(([name, list]) => ({ name, documents: list.map(({ document }) => document) }));
}

/** Which value an address part was given to when it was published: slug → name. */
export type Owners = ReadonlyMap<string, string>;

/** The values of a facet that were ever published, by the titles that the ledger has of their pages. */
function toOwners(facet: FacetName, { pages }: Ledger): Owners {
  const owners = new Map<string, string>();
  for (const { address, title } of pages.values()) {
    const [, first, slug = '', end] = address.split('/');
    if (first === facet && end === '' && title.includes('：')) owners.set(slug, title.replace(/^[^：]*：/, ''));
  }
  return owners;
}

/**
 * Gives each value an address part of its own: what sounds like another value gets a number behind. What was published
 * keeps what it was given.
 */
function withSlugs(values: readonly Omit<FacetValue, 'slug'>[], owners: Owners): FacetValue[] {
  const sorted = [...values].sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = new Map([...owners].map(([slug, name]) => [name, slug]));
  const used = new Set(owners.keys());
  const counts = new Map<string, number>();
  return sorted.map((value) => {
    const known = own.get(value.name);
    if (known !== undefined) return { ...value, slug: known };
    const plain = toSlug(value.name) || 'other';
    let count = counts.get(plain) ?? 1;
    const nameOf = (): string => (count === 1 ? plain : `${plain}-${count}`);
    while (used.has(nameOf())) count += 1;
    counts.set(plain, count);
    used.add(nameOf());
    return { ...value, slug: nameOf() };
  });
}

/** Most documents first, then by sound. */
const largestFirst = (a: FacetValue, b: FacetValue): number =>
  b.documents.length - a.documents.length || (a.slug < b.slug ? -1 : 1);

const toYears = (documents: readonly ArchiveDocument[]): FacetValue[] =>
  group(documents, ({ year }) => (year === undefined ? [] : [String(year)]))
    .map(({ name, documents: list }) => ({ name: `${name}年`, slug: name, documents: list }))
    .sort((a, b) => Number(b.slug) - Number(a.slug));

type Grouped = Exclude<FacetName, 'years' | 'status'>;

/** In the order of the closed list; documents of which nothing is known have no list of their own. */
function toStatusValues(
  documents: readonly ArchiveDocument[],
  statuses: ReadonlyMap<ArchiveDocument, Status>,
): FacetValue[] {
  const groups = Map.groupBy(documents, (document) => statuses.get(document)?.code ?? 'none');
  return STATUS_CODES.filter((code) => code !== 'none' && groups.has(code)).map((code) => ({
    name: STATUS_LABELS[code],
    slug: code,
    documents: groups.get(code) ?? [],
  }));
}

const toValues: Record<Grouped, (document: ArchiveDocument) => readonly string[]> = {
  organs: toOrgans,
  kinds: ({ data }) => [data.kind],
  sections: ({ data }) => (data.section === undefined ? [] : [data.section]),
};

/** All facets of documents that stand latest first. `ledger`: what was published keeps its address. */
export function toFacets(
  documents: readonly ArchiveDocument[],
  statuses: ReadonlyMap<ArchiveDocument, Status>,
  ledger: Ledger = EMPTY_LEDGER,
): Archive['facets'] {
  const facet = (name: Grouped): FacetValue[] =>
    withSlugs(group(documents, toValues[name]), toOwners(name, ledger)).sort(largestFirst);
  return {
    years: toYears(documents),
    organs: facet('organs'),
    kinds: facet('kinds'),
    sections: facet('sections'),
    status: toStatusValues(documents, statuses),
  };
}
