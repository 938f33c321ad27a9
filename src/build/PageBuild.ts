import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PathWithRoute } from 'astro';
import { UNKNOWN } from '../lib/reads/Digests.ts';
import { findTracker } from '../lib/reads/tracking.ts';
import { type PageRecord, type PageRecords, readPageRecords, writePageRecords } from './PageRecords.ts';
import { type Shard, toShare } from './toShare.ts';
import { toOutputPath } from './toOutputPath.ts';

export interface PageBuildOptions {
  /** Folder that the site is written to. */
  readonly out: string;
  /** Folder of the site as it was. */
  readonly kept: string | undefined;
  readonly shard: Shard | undefined;
  /** File of what this build keeps for the next. */
  readonly records: string;
  /** Digest of all that every page depends on. */
  readonly key: string;
  /** Told now and then how many pages there are already. */
  readonly tell: (done: number, total: number) => void;
}

/** Gives what a path's page is given by `getStaticPaths`, `UNKNOWN` where that cannot be found. */
export type FindProps = (path: PathWithRoute) => unknown;

/** One run over all pages: those that are as they were are taken over, the others are made and written. */
export class PageBuild {
  private readonly options: PageBuildOptions;
  private readonly folders = new Set<string>();
  private readonly made = new Map<string, PageRecord>();
  private readonly given = new Map<string, string>();
  private total = 0;
  private reused = 0;

  constructor(options: PageBuildOptions) {
    this.options = options;
  }

  /** Takes over what has not changed; gives the paths that are to be made. */
  async choose(all: readonly PathWithRoute[], findProps: FindProps): Promise<PathWithRoute[]> {
    const { shard, records: file, key } = this.options;
    const paths = shard ? toShare(all, shard) : [...all];
    this.total = paths.length;
    const counts = Map.groupBy(paths, toOutputPath);
    for (const path of paths) this.given.set(toOutputPath(path), toGiven(findProps(path)));
    const records = await readPageRecords(file);
    const same = records?.key === key ? toSameReads(records) : undefined;
    const changed = paths.filter((path) => {
      const output = toOutputPath(path);
      const record = records?.pages.get(output);
      const isLone = counts.get(output)?.length === 1;
      if (!records || !record || !same || !isLone || !this.isSame(output, record, same)) return true;
      return !this.takeOver(output, record, records);
    });
    this.reused = paths.length - changed.length;
    return changed;
  }

  private isSame(output: string, record: PageRecord, same: readonly boolean[]): boolean {
    const { given } = record;
    return given !== UNKNOWN && given === this.given.get(output) && record.reads.every((read) => same[read]);
  }

  /** Copies a file of the site as it was, if it still is what was made then. */
  private takeOver(output: string, record: PageRecord, { reads }: PageRecords): boolean {
    const file = this.options.kept === undefined ? undefined : join(this.options.kept, output);
    if (file === undefined || !existsSync(file)) return false;
    const bytes = readFileSync(file);
    if (hash('sha1', bytes) !== record.made) return false;
    this.write(output, bytes);
    const tracker = findTracker();
    const numbers = record.reads.map((read) => tracker?.toNumber(reads[read]?.[0] ?? '') ?? 0);
    this.made.set(output, { ...record, reads: numbers });
    this.tell();
    return true;
  }

  /** Makes a page, notes what it reads, and writes it. @throws Error that names the page, where it cannot be made */
  async make(path: PathWithRoute, render: () => Promise<Response>): Promise<void> {
    const output = toOutputPath(path);
    const tracker = findTracker();
    const work = tracker ? tracker.note(render) : render().then((result) => ({ result, reads: new Set<number>() }));
    const { result: response, reads } = await work.catch((error: unknown) => {
      throw new Error(`${output} (${path.route.component})`, { cause: error });
    });
    const isRedirect = response.status >= 300 && response.status < 400;
    if (isRedirect || !response.body) throw new Error(`${output} (${path.route.component}) gives no page`);
    const bytes = Buffer.from(await response.arrayBuffer());
    this.write(output, bytes);
    this.made.set(output, { given: this.given.get(output) ?? UNKNOWN, reads: [...reads], made: hash('sha1', bytes) });
    this.tell();
  }

  private write(output: string, bytes: Uint8Array): void {
    const file = join(this.options.out, output);
    const folder = dirname(file);
    if (!this.folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.folders.add(folder);
    writeFileSync(file, bytes);
  }

  private tell(): void {
    this.options.tell(this.made.size, this.total);
  }

  /** Keeps for the next build what this one has noted. Gives how many pages were made and how many taken over. */
  async finish(): Promise<{ readonly made: number; readonly reused: number }> {
    const tracker = findTracker();
    const { records, key } = this.options;
    if (tracker) {
      const reads = tracker.reads.map((read) => [read, tracker.answer(read) ?? UNKNOWN] as const);
      await writePageRecords(records, { key, reads, pages: this.made });
    }
    return { made: this.made.size - this.reused, reused: this.reused };
  }
}

const toGiven = (props: unknown): string => findTracker()?.digest(props) ?? UNKNOWN;

/** For each read of the build before, whether it gives the same now. */
function toSameReads({ reads }: PageRecords): boolean[] {
  const tracker = findTracker();
  return reads.map(([read, answer]) => answer !== UNKNOWN && tracker?.answer(read) === answer);
}
