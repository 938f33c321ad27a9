/**
 * Loads the content folder: in `astro dev` into Astro's collections, in a build into memory alone. Only front matter is
 * kept: bodies are read and rendered when their page is made, so that what is kept stays small however long they are.
 */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'astro/zod';
import { contentFolder } from './folders.ts';
import { toMarkdownFile, toYamlData } from './frontMatter.ts';
import { holdEntries } from './heldEntries.ts';
import { toSchemaMessages, toYamlMessage } from './schemaMessages.ts';

interface Options {
  /** Folder below the content folder: `documents`. */
  readonly folder: string;
  readonly extension: '.md' | '.yaml';
  readonly schema: z.ZodType<Record<string, unknown>>;
}

/** More messages than an editor reads at once are counted, not shown. */
const MESSAGES_SHOWN = 20;

/** Files of the folder with `/` in their paths, sorted; none when there is no such folder. */
async function findFiles(folder: string, extension: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

type Read = { readonly data: Record<string, unknown> } | { readonly messages: string[] };

function readEntry({ folder, extension, schema }: Options, path: string, text: string): Read {
  const shown = `content/${folder}/${path}`;
  let raw: unknown;
  try {
    raw = extension === '.md' ? toMarkdownFile(text).data : toYamlData(text);
  } catch (error) {
    return { messages: [toYamlMessage(shown, error)] };
  }
  const result = schema.safeParse(raw, { reportInput: true });
  return result.success ? { data: result.data } : { messages: toSchemaMessages(shown, result.error.issues) };
}

const HEADING = '内容文件有误：';

/** Astro shows message and hint. Whatever prints itself with the word “document” in it gets a hint about browsers. */
class ContentError extends Error {
  readonly hint = 'content/issues 和 content/documents 由 npm run content 生成：请改 content/source 里的原文。';

  constructor(messages: readonly string[]) {
    const more = messages.length - MESSAGES_SHOWN;
    const rest = more > 0 ? [`……另有 ${more} 处`] : [];
    super([HEADING, ...messages.slice(0, MESSAGES_SHOWN), ...rest].join('\n'));
  }

  override toString(): string {
    return HEADING;
  }
}

/** Id of the entry that a file holds: its path without extension. */
const toId = (path: string, { extension }: Options): string => path.slice(0, -extension.length);

/** Reads one file of the folder. */
const readFrom = (options: Options, path: string): Read =>
  readEntry(options, path, readFileSync(join(contentFolder(), options.folder, path), 'utf8'));

/** Puts one file into the store. Gives what is wrong with it; then the store keeps what it had. */
function loadFile(options: Options, path: string, { store, ...context }: LoaderContext): readonly string[] {
  const read = readFrom(options, path);
  if ('messages' in read) return read.messages;
  store.set({ id: toId(path, options), data: read.data, digest: context.generateDigest(read.data) });
  return [];
}

/** For `astro dev`: puts the folder into the store. */
function store(options: Options, files: readonly string[], context: LoaderContext): readonly string[] {
  const known = new Set(files.map((path) => toId(path, options)));
  for (const id of context.store.keys()) if (!known.has(id)) context.store.delete(id);
  return files.flatMap((path) => loadFile(options, path, context));
}

/** For a build: holds what is in the folder for the pages. */
function hold(options: Options, files: readonly string[], { store: unused }: LoaderContext): readonly string[] {
  unused.clear();
  const read = files.map((path) => ({ id: toId(path, options), ...readFrom(options, path) }));
  holdEntries(
    options.folder,
    read.flatMap((entry) => ('data' in entry ? [{ id: entry.id, data: entry.data }] : [])),
  );
  return read.flatMap((entry) => ('messages' in entry ? entry.messages : []));
}

async function load(options: Options, context: LoaderContext): Promise<void> {
  const files = await findFiles(join(contentFolder(), options.folder), options.extension);
  const messages = context.watcher ? store(options, files, context) : hold(options, files, context);
  if (messages.length > 0) throw new ContentError(messages);
}

/** Follows the folder in `astro dev`, so that a page shows what an editor has just saved. */
function watch(options: Options, context: LoaderContext): void {
  const folder = join(contentFolder(), options.folder);
  const follow = (event: string, file: string): void => {
    if (!file.startsWith(folder + sep) || !file.endsWith(options.extension)) return;
    const path = relative(folder, file).split(sep).join('/');
    if (event === 'unlink') context.store.delete(toId(path, options));
    else if (event === 'add' || event === 'change') {
      for (const message of loadFile(options, path, context)) context.logger.error(message);
    }
  };
  context.watcher?.add(folder);
  context.watcher?.on('all', follow);
}

/** A loader for one folder of the content folder. The id of an entry is its path without extension: its address. */
export const contentLoader = (options: Options): Loader => ({
  name: `gongbao-${options.folder}`,
  load: async (context) => {
    await load(options, context);
    watch(options, context);
  },
});
