/** Puts the archive together from what was loaded. Linear in the number of documents, but for sorting. */
import type { RecordedChange } from '../history/recordedChange.ts';
import { EMPTY_LEDGER, type Ledger } from '../permalinks/ledger.ts';
import type { DocumentData, GazetteData, IssueData, SiteData } from '../schema.ts';
import type { Statement } from '../validity/statement.ts';
import { toAsOf } from '../validity/toAsOf.ts';
import { toStated } from '../validity/toStated.ts';
import { toChanges, toStatuses } from '../validity/toStatuses.ts';
import {
  FACETS,
  type Archive,
  type ArchiveDocument,
  type Entry,
  type Gazette,
  type Issue,
  type Withdrawn,
} from './model.ts';
import { parseNumber, parseOrderNumber } from './numbers.ts';
import { byAddress, byPosition, latestFirst, latestIssueFirst } from './order.ts';
import { toFacets } from './toFacets.ts';
import { toIncoming, toOutgoing } from './toReferences.ts';
import { toRegisters } from './toRegisters.ts';

export interface Loaded {
  readonly site: SiteData;
  readonly gazettes: readonly { readonly id: string; readonly data: GazetteData }[];
  readonly issues: readonly Entry<IssueData>[];
  readonly documents: readonly Entry<DocumentData>[];
  /** What editors state in status.yaml. */
  readonly statements?: readonly Statement[];
  /** Addresses that were published. */
  readonly ledger?: Ledger;
  /** Changes of the archive itself. */
  readonly history?: readonly RecordedChange[];
}

/** The archive is a graph with cycles: while it is built, its parts are filled in one after another. */
type Building<T> = { -readonly [Key in keyof T]: T[Key] };

const gazetteId = (id: string): string => id.split('/', 1)[0] ?? '';

function toYear(data: DocumentData, number: ArchiveDocument['parsedNumber'], issue: Issue | undefined) {
  return data.date === undefined ? (number?.year ?? issue?.data.year) : Number(data.date.slice(0, 4));
}

/** First parts of addresses that the site itself uses. */
const RESERVED = new Set<string>([
  ...FACETS,
  'about',
  'assets',
  'changes',
  'chronicle',
  'data',
  'feeds',
  'number',
  'people',
  'posts',
  'search',
  'sitemap',
]);

function checkId(id: string): void {
  if (RESERVED.has(id)) throw new Error(`公报代号“${id}”已被网站占用；请给 content/gazettes/${id}.yaml 换一个名字`);
}

/** Gazettes that have a file, and those that only have documents. Throws when an id is taken by the site's own pages. */
function toGazettes({ gazettes, issues, documents }: Loaded): Map<string, Building<Gazette>> {
  const known = new Map(gazettes.map(({ id, data }) => [id, data]));
  const ids = new Set([...known.keys(), ...[...issues, ...documents].map(({ id }) => gazetteId(id))]);
  ids.forEach(checkId);
  const nameIn = (id: string): string => issues.find((issue) => gazetteId(issue.id) === id)?.data.gazette ?? id;
  return new Map(
    [...ids].sort(byAddress).map((id) => {
      const data = known.get(id) ?? { name: nameIn(id) };
      return [id, { id, data, issues: [], registers: [], documentCount: 0 }];
    }),
  );
}

function toIssues({ issues }: Loaded, gazettes: ReadonlyMap<string, Gazette>): Map<string, Building<Issue>> {
  return new Map(
    issues.map((entry) => {
      const gazette = gazettes.get(gazetteId(entry.id)) as Gazette;
      return [entry.id, { ...entry, gazette, documents: [], sole: undefined }];
    }),
  );
}

function toDocuments(
  { documents }: Loaded,
  gazettes: ReadonlyMap<string, Gazette>,
  issues: ReadonlyMap<string, Issue>,
): ArchiveDocument[] {
  return documents
    .map((entry) => {
      const gazette = gazettes.get(gazetteId(entry.id)) as Gazette;
      const issue = issues.get(entry.data.issue);
      const { number } = entry.data;
      const parsedNumber =
        number === undefined ? undefined : (parseNumber(number) ?? parseOrderNumber(number, entry.id));
      return { ...entry, gazette, issue, parsedNumber, year: toYear(entry.data, parsedNumber, issue) };
    })
    .sort(latestFirst);
}

/** Numbered documents that the ledger says were withdrawn, and that are not here again. */
function toWithdrawn(documents: readonly ArchiveDocument[], ledger: Ledger = EMPTY_LEDGER): Withdrawn[] {
  const here = new Set(documents.map(({ id }) => id));
  const gone = [...ledger.outcomes].flatMap(([address, { kind }]) => {
    const id = address.slice(1, -1);
    const number = ledger.pages.get(address)?.number ?? '';
    if (kind !== 'withdrawn' || number === '' || here.has(id)) return [];
    return [{ id, number, parsedNumber: parseNumber(number) ?? parseOrderNumber(number, id) }];
  });
  return gone.sort((a, b) => byAddress(a.id, b.id));
}

/** Takes what was loaded and derives everything else; changes nothing of what it is given. */
export function toArchive(loaded: Loaded): Archive {
  const gazettes = toGazettes(loaded);
  const issues = toIssues(loaded, gazettes);
  const documents = toDocuments(loaded, gazettes, issues);
  for (const [id, list] of Map.groupBy(documents, ({ data }) => data.issue)) {
    const issue = issues.get(id);
    if (issue) Object.assign(issue, { documents: list.sort(byPosition), sole: list.find((one) => one.id === id) });
  }
  const withdrawn = toWithdrawn(documents, loaded.ledger);
  const withdrawnByGazette = Map.groupBy(withdrawn, ({ id }) => gazetteId(id));
  const issuesByGazette = Map.groupBy(issues.values(), ({ gazette }) => gazette);
  const documentsByGazette = Map.groupBy(documents, ({ gazette }) => gazette);
  for (const gazette of gazettes.values()) {
    const own = documentsByGazette.get(gazette) ?? [];
    gazette.issues = (issuesByGazette.get(gazette) ?? []).sort(latestIssueFirst);
    gazette.registers = toRegisters(gazette, own, withdrawnByGazette.get(gazette.id));
    gazette.documentCount = own.length;
  }
  const base = {
    site: loaded.site,
    gazettes: [...gazettes.values()],
    documents,
    withdrawn,
    issues: [...issues.values()].sort(latestIssueFirst),
  };
  return { ...base, ...toRelations(base, loaded), history: loaded.history ?? [] };
}

/** What follows from the documents naming each other. */
function toRelations(
  base: Pick<Archive, 'site' | 'documents' | 'issues'>,
  { statements = [], ledger }: Pick<Loaded, 'statements' | 'ledger'>,
) {
  const { documents } = base;
  const outgoing = toOutgoing(documents);
  const incoming = toIncoming(outgoing);
  const asOf = toAsOf(base);
  const statuses = toStatuses({ documents, incoming, stated: toStated(documents, statements).stated, asOf });
  return {
    outgoing,
    incoming,
    statuses,
    ...toChanges(statuses, asOf),
    asOf,
    facets: toFacets(documents, statuses, ledger),
  };
}
