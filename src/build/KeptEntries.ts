/**
 * Front matter as it was read and checked, kept from one build to the next and for the processes that make pages: reading
 * YAML takes ten times as long. One line for each file: size and time, path, JSON. What is damaged is read anew.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStamp } from './takeFile.ts';
import { toCodeKey } from './toBuildKey.ts';
import { toSha256 } from '../lib/toSha256.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/gongbao', import.meta.url));

/** Where it is kept: below `GAZETTE_CACHE`, by default in this project. */
const fileOf = (content: string): string =>
  join(process.env['GAZETTE_CACHE'] ?? CACHE, `${toSha256(content).slice(0, 12)}.entries`);

/** Lines that are written at a time. */
const CHUNK = 5000;

type Data = Readonly<Record<string, unknown>>;

export class KeptEntries {
  private readonly content: string;
  private readonly file: string;
  private readonly code = toCodeKey();
  private readonly known: ReadonlyMap<string, string>;
  private readonly lines: string[] = [];
  private isNew = false;

  /** @param content the content folder as an absolute path */
  constructor(content: string) {
    this.content = content;
    this.file = fileOf(content);
    this.known = readKnown(this.file, this.code);
  }

  /** The front matter of a file of the content folder, or what `read` makes of it. */
  take<T extends Data>(path: string, read: () => T): T {
    const name = `${readStamp(join(this.content, path)) ?? ''}\t${path}`;
    const json = this.known.get(name);
    const data = json === undefined ? read() : (JSON.parse(json) as T);
    this.isNew ||= json === undefined;
    this.lines.push(`${name}\t${json ?? JSON.stringify(data)}\n`);
    return data;
  }

  /** Keeps what was taken, and nothing else. */
  save(): void {
    if (!this.isNew && this.lines.length === this.known.size) return;
    mkdirSync(dirname(this.file), { recursive: true });
    const next = `${this.file}.${process.pid}.tmp`;
    writeFileSync(next, `${this.code}\n`);
    for (let start = 0; start < this.lines.length; start += CHUNK) {
      appendFileSync(next, this.lines.slice(start, start + CHUNK).join(''));
    }
    renameSync(next, this.file);
  }
}

/** JSON by stamp and path; none where other code has written it. */
function readKnown(file: string, code: string): Map<string, string> {
  try {
    const [first, ...lines] = readFileSync(file, 'utf8').split('\n');
    const entries = lines.filter((line) => line.endsWith('}')).map((line) => toPair(line));
    return new Map(first === code ? entries : []);
  } catch {
    return new Map();
  }
}

function toPair(line: string): [name: string, json: string] {
  const end = line.indexOf('\t', line.indexOf('\t') + 1);
  return [line.slice(0, end), line.slice(end + 1)];
}
