import { toSha256 } from '../../src/lib/toSha256.ts';
import { INDEX } from './writeManifest.ts';

/** A copy of a site: gives the bytes of a file, null where there is none. */
export interface SiteCopy {
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** All files, where they can be listed. */
  readonly list: () => readonly string[] | null;
}

export interface Verified {
  /** SHA-256 of the list of lists: it stands for the whole site. */
  readonly fingerprint: string;
  readonly files: number;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Files that no list names. */
  readonly strange: readonly string[];
}

interface Listed {
  readonly path: string;
  readonly sha256: string;
}

/** Lines of `sha256sum`; null for text that is none. A path that would leave the site is none. */
export function readSums(text: string): Listed[] | null {
  const lines = text.split('\n').filter((line) => line !== '');
  const read = lines.map((line) => /^([0-9a-f]{64}) [ *]((?!\/|(?:.*\/)?\.\.(?:\/|$)).+)$/.exec(line));
  return read.includes(null) ? null : read.map((match) => ({ sha256: match?.[1] ?? '', path: match?.[2] ?? '' }));
}

/** Holds every file of a copy against the lists in it. Null where it has no list that can be read. */
export async function verifySite(
  copy: SiteCopy,
  tell: (done: number, total: number) => void,
): Promise<Verified | null> {
  const index = await copy.read(INDEX);
  const lists = index && readSums(Buffer.from(index).toString('utf8'));
  if (!index || !lists) return null;
  const missing: string[] = [];
  const changed: string[] = [];
  const check = async ({ path, sha256 }: Listed): Promise<Uint8Array | null> => {
    const bytes = await copy.read(path);
    if (!bytes) missing.push(path);
    else if (toSha256(bytes) !== sha256) changed.push(path);
    return bytes;
  };
  const listed: Listed[] = [];
  for (const list of lists) {
    const bytes = await check(list);
    listed.push(...((bytes && readSums(Buffer.from(bytes).toString('utf8'))) ?? []));
  }
  for (const [at, file] of listed.entries()) {
    await check(file);
    tell(at + 1, listed.length);
  }
  const known = new Set([INDEX, ...lists.map(({ path }) => path), ...listed.map(({ path }) => path)]);
  const strange = (copy.list() ?? []).filter((path) => !known.has(path));
  return { fingerprint: toSha256(index), files: listed.length, missing, changed, strange };
}
