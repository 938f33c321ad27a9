/**
 * What was published last, one file for each issue: `content/published/<issue>.tsv`. The next publication is held
 * against it to tell what changed. src/lib/permalinks/README.md describes the format.
 */

export interface PublishedSource {
  readonly path: string;
  readonly sha256: string;
  /** A mark of four characters for each line. */
  readonly lines: readonly string[];
}

export interface PublishedDocument {
  readonly address: string;
  /** SHA-256 of the markdown below its front matter. */
  readonly sha256: string;
  /** First and last line of the source. */
  readonly lines: readonly [first: number, last: number];
  readonly status: string;
  /** Anchor → mark of the words there. */
  readonly anchors: ReadonlyMap<string, string>;
}

export interface PublishedIssue {
  /** Id: `qinghe/2023/1`. */
  readonly issue: string;
  /** Undefined for an archive that came without its texts. */
  readonly source: PublishedSource | undefined;
  readonly documents: readonly PublishedDocument[];
}

const MARK = 4;

/** Path of an issue's file below the content folder. */
export const toStatePath = (issue: string): string => `published/${issue}.tsv`;

export function formatState({ source, documents }: PublishedIssue): string {
  const head = source ? [['source', source.path, source.sha256, source.lines.join('')]] : [];
  const rows = documents.map(({ address, sha256, lines, status, anchors }) => {
    const places = [...anchors].map(([anchor, mark]) => `${anchor}:${mark}`).join(' ');
    return ['document', address, sha256, lines.join('-'), status, places];
  });
  return [...head, ...rows].map((row) => `${row.join('\t').replace(/\t+$/, '')}\n`).join('');
}

function toDocument(cells: readonly string[]): PublishedDocument | null {
  const [address = '', sha256 = '', range = '', status = '', places = ''] = cells;
  const [first, last] = range.split('-').map(Number);
  if (!/^\/.+\/$/.test(address) || !/^[0-9a-f]{64}$/.test(sha256) || !first || !last) return null;
  const pairs = places.split(' ').filter(Boolean);
  const anchors = new Map(
    pairs.map((pair): [string, string] => [pair.replace(/:.*/, ''), pair.replace(/^[^:]*:/, '')]),
  );
  return { address, sha256, lines: [first, last], status, anchors };
}

/** Reads a file that `formatState` wrote; null where it is not one. */
export function parseState(issue: string, text: string): PublishedIssue | null {
  const documents: PublishedDocument[] = [];
  let source: PublishedSource | undefined;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const [kind, ...cells] = line.split('\t');
    if (kind === '') continue;
    const document = kind === 'document' ? toDocument(cells) : null;
    if (document) documents.push(document);
    else if (kind === 'source') {
      const [path = '', sha256 = '', marks = ''] = cells;
      source = { path, sha256, lines: marks.match(new RegExp(`.{${MARK}}`, 'g')) ?? [] };
    } else return null;
  }
  return { issue, source, documents };
}
