import { hash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PathWithRoute } from 'astro';
import { UNKNOWN } from '../lib/reads/Digests.ts';
import { findTracker, keepTaken } from '../lib/reads/tracking.ts';
import { HeldResponse } from './HeldResponse.ts';
import { KeptPages } from './KeptPages.ts';
import type { PageApp } from './PageApp.ts';
import type { PageRecord } from './PageRecords.ts';
import { PageRecordWriter } from './PageRecordWriter.ts';
import { readPageRecords } from './readPageRecords.ts';
import { readStamp, takeFile, toStamp } from './takeFile.ts';
import { toOutputPath } from './toOutputPath.ts';

export interface PageBuildOptions {
  /** Folder that the site is written to. */
  readonly out: string;
  /** Folder of the site as it was. */
  readonly kept: string | undefined;
  /** Folder of what builds keep for the next, and name of the file there that is written. */
  readonly records: string;
  readonly name: string;
  /** Digest of all that every page depends on. */
  readonly key: string;
  /** Told now and then how many pages there are already. */
  readonly tell: (done: number) => void;
}

/** Files whose sizes other pages tell. */
const TOLD_OF = 'data/files/';

/** One run over pages: those that are as they were are taken over, the others are made and written. */
export class PageBuild {
  private readonly options: PageBuildOptions;
  private readonly app: PageApp;
  private readonly kept: KeptPages;
  private readonly writer: PageRecordWriter;
  private readonly folders = new Set<string>();
  private made = 0;
  private reused = 0;

  private constructor(options: PageBuildOptions, app: PageApp, kept: KeptPages) {
    this.options = options;
    this.app = app;
    this.kept = kept;
    this.writer = new PageRecordWriter(join(options.records, options.name), options.key);
  }

  /** Begins with what the builds before have kept. */
  static async open(options: PageBuildOptions, app: PageApp): Promise<PageBuild> {
    return new PageBuild(options, app, new KeptPages(await readPageRecords(options.records, options.key)));
  }

  /** Takes over what has not changed, and makes the rest. @throws Error that names a page which cannot be made */
  async make(paths: readonly PathWithRoute[]): Promise<void> {
    for (const path of paths.filter((one) => !this.takeOver(one))) await this.makeOne(path);
  }

  private toGiven(path: PathWithRoute): string {
    return findTracker()?.digest(this.app.findProps(path, UNKNOWN_PROPS)) ?? UNKNOWN;
  }

  /** Takes a file of the site as it was, if nothing that its page shows has changed and it still is what was made then. */
  private takeOver(path: PathWithRoute): boolean {
    const output = toOutputPath(path);
    const record = this.kept.find(output, () => this.toGiven(path));
    const file = this.options.kept === undefined ? undefined : join(this.options.kept, output);
    if (!record || file === undefined || !isAsMade(file, record)) return false;
    const target = this.place(output);
    takeFile(file, target);
    const reads = this.kept.toOwnNumbers(record);
    this.writer.add(output, { ...record, stamp: readStamp(target) ?? '', reads });
    if (output.startsWith(TOLD_OF)) keepTaken(output, { file: target, reads });
    this.reused += 1;
    this.tell();
    return true;
  }

  /** Makes a page, notes what it reads, and writes it. */
  private async makeOne(path: PathWithRoute): Promise<void> {
    const output = toOutputPath(path);
    const tracker = findTracker();
    const render = (): Promise<Response> => this.app.render(path);
    const work = tracker ? tracker.note(render) : render().then((result) => ({ result, reads: new Set<number>() }));
    const { result: response, reads } = await work.catch((error: unknown) => {
      throw new Error(`${output} (${path.route.component})`, { cause: error });
    });
    const isRedirect = response.status >= 300 && response.status < 400;
    if (isRedirect || response.body === null) throw new Error(`${output} (${path.route.component}) gives no page`);
    const bytes = await HeldResponse.toBytes(response);
    const stamp = this.write(output, bytes);
    this.writer.add(output, { given: this.toGiven(path), reads: [...reads], made: hash('sha256', bytes), stamp });
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

  /**
   * Writes a file, gives its stamp. It is made at the top and then moved to its place: there is none that is half-written, and
   * where many files were deleted lately, as an old site is, ext4 takes half a millisecond to make one in a new folder.
   */
  private write(output: string, bytes: Uint8Array): string {
    const next = join(this.options.out, `.${this.options.name}.next`);
    const handle = openSync(next, 'w');
    let stamp: string;
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      stamp = toStamp(fstatSync(handle));
    } finally {
      closeSync(handle);
    }
    renameSync(next, this.place(output));
    return stamp;
  }

  private tell(): void {
    this.options.tell(this.made + this.reused);
  }

  /** Keeps for the next build what this one has noted. Gives how many pages were made and how many taken over. */
  finish(): { readonly made: number; readonly reused: number } {
    this.writer.finish(findTracker()?.reads() ?? []);
    return { made: this.made, reused: this.reused };
  }
}

/** What a page is given of which that cannot be found. */
const UNKNOWN_PROPS = (): void => undefined;

/** Whether a file is what was made: by its stamp, or, where that is another, by what is in it. */
function isAsMade(file: string, { made, stamp }: PageRecord): boolean {
  const now = readStamp(file);
  return now !== undefined && (now === stamp || hash('sha256', readFileSync(file)) === made);
}
