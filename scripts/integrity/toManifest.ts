import type { Facts } from '../publication/readFacts.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';

/** A file of a site: its path below the site's folder, with `/`, and the SHA-256 of its bytes. */
export interface SiteFile {
  readonly path: string;
  readonly sha256: string;
}

/** Lines as `sha256sum` writes and checks them. */
export const toSums = (files: readonly SiteFile[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');

export interface SourceFacts {
  /** `source/qinghe/2023-1.txt` */
  readonly path: string;
  /** Of the file as received. */
  readonly sha256: string;
}

export interface ManifestInput {
  readonly site: { readonly name: string; readonly url: string; readonly base: string };
  /** SHA-256 of the build input. */
  readonly input: string;
  /** Every file of the site, in the order of their paths. */
  readonly files: readonly SiteFile[];
  readonly facts: ReadonlyMap<string, Facts>;
  readonly sourceOf: (issue: string) => SourceFacts | undefined;
}

/** `data/manifest.json` */
export interface ManifestList {
  readonly base: string;
  readonly issues: readonly { readonly issue: string; readonly path: string; readonly sha256: string }[];
}

/** `data/manifest/<issue>.json` */
export interface ManifestIssue {
  readonly issue: string;
  readonly source?: SourceFacts & { readonly text?: string; readonly textSha256?: string };
  readonly documents: readonly {
    readonly address: string;
    readonly number: string;
    readonly title: string;
    readonly sha256: string;
  }[];
}

/** Where the text of a document is served. */
export const toTextPath = (address: string): string => `${address.slice(1)}document.txt`;

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** The manifest of a site as its files: one for each issue, and one that names them all. README.md describes them. */
export function toManifest({ site, input, files, facts, sourceOf }: ManifestInput): Map<string, string> {
  const sums = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const documents = [...facts.values()].flatMap(({ address, issue, number, title }) => {
    const text = toTextPath(address);
    const sha256 = sums.get(text);
    return sha256 === undefined ? [] : [{ issue, address, number, title, text, sha256 }];
  });
  const made = new Map<string, string>();
  const issues = [...Map.groupBy(documents, ({ issue }) => issue)].sort(([a], [b]) => (a < b ? -1 : 1));
  const listed = issues.map(([issue, own]) => {
    const path = `data/manifest/${issue}.json`;
    const source = sourceOf(issue);
    const received = `${issue}/source.txt`;
    const shown = sums.get(received);
    const text = toJson({
      issue,
      source: source && { ...source, ...(shown === undefined ? {} : { text: received, textSha256: shown }) },
      documents: own.map(({ issue: _issue, ...one }) => one),
    });
    made.set(path, text);
    return { issue, path, sha256: toSha256(text), documents: own.length, source };
  });
  const texts = documents.map(({ text, sha256 }) => ({ path: text, sha256 }));
  texts.sort((a, b) => (a.path < b.path ? -1 : 1));
  const whole = { documents: texts.length, sha256: toSha256(toSums(texts)) };
  made.set('data/manifest.json', toJson({ version: 1, ...site, input, ...whole, issues: listed }));
  return made;
}
