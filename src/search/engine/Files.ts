/** The index's files, fetched once and kept while there is room. What is kept never changes what is found. */

/** A file is not where the index says: the site was published anew since, or the index is not there at all. */
export class MissingFile extends Error {
  override readonly name = 'MissingFile';
}

/** The network did not answer. */
export class Offline extends Error {
  override readonly name = 'Offline';
}

/** Files kept at a time. */
const MOST = 600;

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export class Files {
  /** Address of the archive's first page. */
  readonly root: string;
  private readonly fetch: Fetch;
  private readonly kept = new Map<string, Promise<unknown>>();

  constructor(root: string, fetch: Fetch) {
    this.root = root;
    this.fetch = fetch;
  }

  /** The file as `read` understands it, from memory if it was read before. */
  read<T>(path: string, read: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>): Promise<T> {
    const kept = this.kept.get(path);
    this.kept.delete(path);
    const file = kept ?? this.load(path).then(read);
    this.kept.set(path, file);
    if (kept === undefined) this.watch(path, file);
    return file as Promise<T>;
  }

  /** The manifest: always asked for anew, since only its content tells which files there are now. */
  async manifest(): Promise<unknown> {
    return (await this.get('manifest.json', { cache: 'no-cache' })).json();
  }

  private async load(path: string): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await (await this.get(path)).arrayBuffer());
  }

  private async get(path: string, init?: RequestInit): Promise<Response> {
    const response = await this.fetch(`${this.root}search/data/${path}`, init).catch((error: unknown) => {
      throw new Offline(`no answer for ${path}`, { cause: error });
    });
    if (!response.ok) throw new MissingFile(`${path}: ${response.status}`);
    return response;
  }

  /** Forgets a file that failed, so that it is tried again, and the one that was not asked for longest. */
  private watch(path: string, file: Promise<unknown>): void {
    file.catch(() => this.kept.delete(path));
    const oldest = this.kept.size > MOST ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
