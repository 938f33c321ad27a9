import { hash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PathWithRoute } from 'astro';
import { UNKNOWN } from '../lib/reads/Digests.ts';
import { findTracker, keepTaken } from '../lib/reads/tracking.ts';
import { KeptPages } from './KeptPages.ts';
import { type PageRecord, toRecordsName } from './PageRecords.ts';
import { PageRecordWriter } from './PageRecordWriter.ts';
import { readPageRecords } from './readPageRecords.ts';
import { readStamp, takeFile, toStamp } from './takeFile.ts';
import { type Shard, toShare } from './toShare.ts';
import { toOutputPath } from './toOutputPath.ts';

export interface PageBuildOptions {
  /** Folder that the site is written to. */
  readonly out: string;
  /** Folder of the site as it was. */
  readonly kept: string | undefined;
  readonly shard: Shard | undefined;
  /** Folder of what this build keeps for the next. */
  readonly records: string;
  /** Digest of all that every page depends on. */
  readonly key: string;
  /** Told now and then how many pages there are already. */
  readonly tell: (done: number, total: number) => void;
}

/** Gives what a path's page is given by `getStaticPaths`, `UNKNOWN` where that cannot be found. */
export type FindProps = (path: PathWithRoute) => unknown;

/** Files whose sizes other pages tell. */
const TOLD_OF = 'data/files/';

/** One run over all pages: those that are as they were are taken over, the others are made and written. */
export class PageBuild {
  private readonly options: PageBuildOptions;
  private readonly folders = new Set<string>();
  /** Digests of what the pages that are still to be made are given. */
  private readonly given = new Map<string, string>();
  private writer: PageRecordWriter | undefined;
  private total = 0;
  private made = 0;
  private reused = 0;

  constructor(options: PageBuildOptions) {
    this.options = options;
  }

  /** Takes over what has not changed; gives the paths that are to be made. */
  async choose(all: readonly PathWithRoute[], findProps: FindProps): Promise<PathWithRoute[]> {
    const { shard, records: folder, key } = this.options;
    const paths = shard ? toShare(all, shard) : [...all];
    this.total = paths.length;
    const kept = new KeptPages(await readPageRecords(folder, key));
    this.writer = new PageRecordWriter(join(folder, toRecordsName(shard)), key);
    return paths.filter((path) => {
      const output = toOutputPath(path);
      const given = toGiven(findProps(path));
      if (this.takeOver(output, given, kept)) return false;
      this.given.set(output, given);
      return true;
    });
  }

  /** Takes a file of the site as it was, if nothing that its page shows has changed and it still is what was made then. */
  private takeOver(output: string, given: string, kept: KeptPages): boolean {
    const record = kept.find(output, given);
    const file = this.options.kept === undefined ? undefined : join(this.options.kept, output);
    if (!record || file === undefined || !isAsMade(file, record)) return false;
    const target = this.place(output);
    takeFile(file, target);
    const reads = kept.toOwnNumbers(record);
    this.writer?.add(output, { ...record, stamp: readStamp(target) ?? '', reads });
    if (output.startsWith(TOLD_OF)) keepTaken(output, { file: target, reads });
    this.reused += 1;
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
    const stamp = this.write(output, bytes);
    const given = this.given.get(output) ?? UNKNOWN;
    this.given.delete(output);
    this.writer?.add(output, { given, reads: [...reads], made: hash('sha1', bytes), stamp });
    this.made += 1;
    this.tell();
  }

  /** Where a file of the site goes; its folder is there then. */
  private place(output: string): string {
    const file = join(this.options.out, output);
    const folder = dirname(file);
    if (!this.folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.folders.add(folder);
    return file;
  }

  /** Writes a file, gives its stamp. */
  private write(output: string, bytes: Uint8Array): string {
    const handle = openSync(this.place(output), 'w');
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      return toStamp(fstatSync(handle));
    } finally {
      closeSync(handle);
    }
  }

  private tell(): void {
    this.options.tell(this.made + this.reused, this.total);
  }

  /** Keeps for the next build what this one has noted. Gives how many pages were made and how many taken over. */
  finish(): { readonly made: number; readonly reused: number } {
    const tracker = findTracker();
    const reads = tracker?.reads ?? [];
    this.writer?.finish(reads.map((read) => [read, tracker?.answer(read) ?? UNKNOWN] as const));
    return { made: this.made, reused: this.reused };
  }
}

const toGiven = (props: unknown): string => findTracker()?.digest(props) ?? UNKNOWN;

/** Whether a file is what was made: by its stamp, or, where that is another, by what is in it. */
function isAsMade(file: string, { made, stamp }: PageRecord): boolean {
  const now = readStamp(file);
  return now !== undefined && (now === stamp || hash('sha1', readFileSync(file)) === made);
}
