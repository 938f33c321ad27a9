import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Ledger } from '../../src/lib/permalinks/ledger.ts';
import { type GazetteData, gazetteSchema, type SiteData, siteSchema } from '../../src/lib/schema.ts';
import { readStatements } from '../../src/lib/validity/readStatements.ts';
import type { Statement } from '../../src/lib/validity/statement.ts';
import { CommandError } from './CommandError.ts';
import { readFolder } from './readFolder.ts';
import { readLedger } from './readLedger.ts';
import { readYaml } from './readYaml.ts';

/** A file of gazette text, as received. */
export interface SourceFile {
  /** From the archive's root, with `/`: `source/qinghe/2026-1.txt`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What an archive's editors wrote and received. */
export interface ArchiveFiles {
  readonly site: SiteData;
  readonly gazettes: Readonly<Record<string, GazetteData>>;
  readonly sources: readonly SourceFile[];
  /** Whether the archive has no `site.yaml` yet, so that its first import writes one. */
  readonly isNew: boolean;
  /** What they state in `status.yaml` of documents that no text speaks of. */
  readonly statements: readonly Statement[];
  /** Files below `source/` that are not `.txt`. */
  readonly strangers: readonly string[];
  /** Addresses that were published. */
  readonly ledger: Ledger;
}

/**
 * Reads everything that the generated files are made from.
 * @param content the content folder
 * @param mayBeNew whether an archive without `site.yaml` is one that is just being begun
 * @throws CommandError where `site.yaml` or a gazette's file is missing or wrong, or a line of the ledger is
 */
export function readArchive(content: string, mayBeNew = false): ArchiveFiles {
  const isNew = mayBeNew && !existsSync(join(content, 'site.yaml'));
  const found = readFolder(content, 'source');
  const isText = (path: string) => extname(path).toLowerCase() === '.txt';
  return {
    site: isNew ? siteSchema.parse({ name: NEW_NAME }) : readYaml(join(content, 'site.yaml'), siteSchema),
    isNew,
    gazettes: readGazettes(content),
    sources: found.filter(isText).map((path) => ({ path, bytes: readFileSync(join(content, path)) })),
    statements: statementsIn(content),
    strangers: found.filter((path) => !isText(path)),
    ledger: readLedger(content),
  };
}

function statementsIn(content: string): Statement[] {
  try {
    return readStatements(content);
  } catch (error) {
    throw new CommandError((error as Error).message, '改好后再试；写法见 status.yaml 开头的说明。');
  }
}

/** What an archive is called until an editor changes it. */
export const NEW_NAME = '政府公报档案';

function readGazettes(content: string): Record<string, GazetteData> {
  const paths = readFolder(content, 'gazettes').filter((path) => path.endsWith('.yaml'));
  return Object.fromEntries(
    paths.map((path) => [basename(path, '.yaml'), readYaml(join(content, path), gazetteSchema)]),
  );
}
