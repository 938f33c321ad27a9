/**
 * `content/permalinks.tsv`, the ledger of every address that was ever published. README.md beside this file describes
 * the format. Lines are only ever added: what was said of an address stays.
 */

/** Anchors of a page that were first seen in one build input. */
export interface AnchorGroup {
  /** Twelve hex digits of the build input's SHA-256. */
  readonly input: string;
  readonly anchors: readonly string[];
}

/** A page that was published. */
export interface LedgerPage {
  /** Below the base path, with `/` at both ends: `/qinghe/2023/1/`. */
  readonly address: string;
  /** The first holds the input in which the page itself was first seen. */
  readonly groups: readonly [AnchorGroup, ...AnchorGroup[]];
  /** Id of the issue that a document stands in; '' for every other page. */
  readonly issue: string;
  readonly number: string;
  readonly title: string;
}

/** What became of an address whose page or place is gone. */
export type Outcome =
  { readonly kind: 'moved'; readonly target: string } | { readonly kind: 'withdrawn'; readonly reason: string };

export interface Ledger {
  readonly pages: ReadonlyMap<string, LedgerPage>;
  /** By address, or by address and anchor: `/qinghe/2023/1/#s1`. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

export const EMPTY_LEDGER: Ledger = { pages: new Map(), outcomes: new Map() };

/** Where the ledger stands, below the content folder. */
export const LEDGER_PATH = 'permalinks.tsv';

/** Cells hold no tab and no line break. */
const toCell = (text: string): string => text.replace(/\s+/g, ' ').trim();

const HEAD = [
  '# 公布过的全部网址，由 npm run build -- --publish 登记；只增加，不删改。格式见 src/lib/permalinks/README.md',
  '# 网址搬了家：npm run redirect -- 旧网址 新网址；网页要撤下：npm run withdraw -- 网址 --reason 理由',
];

function toPageLines({ address, groups, issue, number, title }: LedgerPage): string[] {
  const [first, ...later] = groups;
  const cells = [address, 'page', first.input, first.anchors.join(' '), issue, toCell(number), toCell(title)];
  const anchors = later.map((group) => [address, 'anchors', group.input, group.anchors.join(' ')].join('\t'));
  return [cells.join('\t').replace(/\t+$/, ''), ...anchors];
}

function toOutcomeLine(address: string, outcome: Outcome): string {
  return [address, outcome.kind, outcome.kind === 'moved' ? outcome.target : toCell(outcome.reason)].join('\t');
}

/** The ledger as its file: sorted by code unit, so that every publication only adds lines, each in its place. */
export function formatLedger({ pages, outcomes }: Ledger): string {
  const lines = [
    ...[...pages.values()].flatMap(toPageLines),
    ...[...outcomes].map(([address, outcome]) => toOutcomeLine(address, outcome)),
  ];
  const order = (line: string): string => line.replace('\tpage', '\t!').replace('\tanchors', '\t"');
  const keyed = lines.map((line) => [order(line), line] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [...HEAD, ...keyed.map(([, line]) => line), ''].join('\n');
}

/** The ledger with an outcome for an address; what was said of the address before is replaced. */
export const withOutcome = ({ pages, outcomes }: Ledger, address: string, outcome: Outcome): Ledger => ({
  pages,
  outcomes: new Map([...outcomes, [address, outcome]]),
});

/** Every anchor of a page. */
export const anchorsOf = ({ groups }: LedgerPage): string[] => groups.flatMap(({ anchors }) => anchors);

/** Pages and anchors together. */
export function countAddresses({ pages }: Pick<Ledger, 'pages'>): { pages: number; anchors: number } {
  let anchors = 0;
  for (const { groups } of pages.values()) for (const group of groups) anchors += group.anchors.length;
  return { pages: pages.size, anchors };
}
