import yaml from 'js-yaml';
import type { GazetteData } from '../../src/lib/schema.ts';
import type { OutputFile } from '../gazette/types.ts';
import { type Change, findChanges } from './findChanges.ts';
import type { PlacedFile } from './placeReceived.ts';
import type { ArchiveFiles } from './readArchive.ts';

/** The archive as it is with the received texts in their places, and gazettes that it did not have. */
export function withReceived(archive: ArchiveFiles, fresh: readonly PlacedFile[]): ArchiveFiles {
  const paths = new Set(fresh.map(({ path }) => path));
  const kept = archive.sources.filter(({ path }) => !paths.has(path));
  const sources = [...kept, ...fresh].sort((a, b) => (a.path < b.path ? -1 : 1));
  const found = fresh.map(({ gazette, name, authority }): [string, GazetteData] => [
    gazette,
    authority === undefined ? { name } : { name, authority },
  ]);
  return { ...archive, sources, gazettes: { ...Object.fromEntries(found), ...archive.gazettes } };
}

/** The settings of an archive that begins with this import: a name, and where an editor goes on. */
function toSiteFile({ gazettes, site }: ArchiveFiles): Change {
  const [only, ...others] = Object.values(gazettes);
  const name = only && others.length === 0 ? `${only.name}档案` : site.name;
  const data = `# 整个网站的设置。改好后重新生成网站即可，各项的意思见 README。\n${yaml.safeDump({ name })}`;
  return { path: 'site.yaml', kind: 'add', data };
}

/**
 * What an import writes: the texts byte for byte, a file for each new gazette, the settings of a new archive, and the generated files.
 * @param before the archive as it is on the disk
 * @param after the same with the received texts
 */
export function toImportChanges(
  content: string,
  {
    before,
    after,
    fresh,
    files,
  }: {
    readonly before: ArchiveFiles;
    readonly after: ArchiveFiles;
    readonly fresh: readonly PlacedFile[];
    readonly files: readonly OutputFile[];
  },
): Change[] {
  const texts = fresh.map(({ path, bytes, isOther }): Change => ({
    path,
    kind: isOther ? 'edit' : 'add',
    data: bytes,
  }));
  const gazettes = Object.entries(after.gazettes).filter(([id]) => before.gazettes[id] === undefined);
  const added = gazettes.map(([id, gazette]): Change => ({
    path: `gazettes/${id}.yaml`,
    kind: 'add',
    data: yaml.safeDump(gazette, { lineWidth: -1 }),
  }));
  return [...texts, ...added, ...(before.isNew ? [toSiteFile(after)] : []), ...findChanges(content, files)];
}
