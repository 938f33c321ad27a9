import { basename, extname } from 'node:path';
import type { Home } from '../gazette/archive/findHome.ts';
import { findHome, toIssue, toSource } from '../gazette/pipeline.ts';
import type { Diagnostic } from '../gazette/types.ts';
import { CommandError } from './CommandError.ts';
import type { ArchiveFiles, SourceFile } from './readArchive.ts';
import type { ReceivedFile } from './readReceived.ts';

/** A received file and where in the archive it goes. */
export interface PlacedFile extends ReceivedFile, SourceFile {
  /** Id of its gazette. */
  readonly gazette: string;
  readonly name: string;
  readonly authority?: string;
  /** Whether the archive has these very bytes already; `path` is then where. */
  readonly isKnown: boolean;
  /** Whether another text stands at `path`. */
  readonly isOther: boolean;
}

/**
 * Finds out which gazette and which issue a received text is.
 * @param gazette id that the user gave, if the text is not to be asked
 * @throws CommandError where the text does not say which gazette it is
 */
export function placeReceived(received: ReceivedFile, archive: ArchiveFiles, gazette?: string): PlacedFile {
  const known = archive.sources.find(({ bytes }) => Buffer.from(received.bytes).equals(bytes));
  const home = findHomeOf(received, archive, gazette);
  const path = known?.path ?? `source/${home.gazette}/${home.fileName}.txt`;
  const isOther = !known && archive.sources.some((source) => source.path === path);
  return { ...received, ...home, path, isKnown: known !== undefined, isOther };
}

function findHomeOf({ file, bytes }: ReceivedFile, { gazettes, site }: ArchiveFiles, gazette?: string): Home {
  const name = basename(file);
  const source = toSource(`source/${gazette ?? 'received'}/${name}`, bytes, refuse);
  if (!source) throw new Error(`Decoded once, but not again: ${file}`);
  const stated = gazette === undefined ? source : { ...source, settings: { ...source.settings, gazette } };
  const home = findHome(
    toIssue(stated, { gazettes, site }, () => undefined),
    basename(name, extname(name)),
    gazettes,
  );
  // A gazette that is only named by its id has no name yet.
  if (home && home.name !== home.gazette) return home;
  throw new CommandError(
    `${file}：看不出是哪一种公报`,
    '用 --gazette ID 指明；还没有这种公报时，先写 content/gazettes/ID.yaml，其中一行“name: 公报名称”。',
  );

  function refuse({ message, help, line }: Diagnostic): void {
    throw new CommandError(`${file}:${line}：${message}`, help);
  }
}

/**
 * Makes sure that no text takes the place of another by accident.
 * @param replace whether the user wants received texts to replace those that stand at their places
 * @throws CommandError that names both texts and the way out
 */
export function refuseCollisions(
  placed: readonly PlacedFile[],
  replace: boolean,
  nameOf: (path: string) => string,
): void {
  const seen = new Map<string, PlacedFile>();
  for (const one of placed) {
    const twin = seen.get(one.path);
    seen.set(one.path, one);
    if (twin && !one.isKnown) {
      throw new CommandError(
        `${twin.file} 和 ${one.file} 是同一期（${nameOf(one.path)}）`,
        '只导入其中一份；不是同一期的，在文件开头写明 year 和 number。',
      );
    }
    if (one.isOther && !replace) {
      throw new CommandError(
        `${one.file} 与已有的 ${nameOf(one.path)} 是同一期，但文字不同`,
        '要用新的代替旧的，加 --replace；不是同一期的，在文件开头写明 year 和 number。',
      );
    }
  }
}
