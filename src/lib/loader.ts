/**
 * Loads the content folder into Astro's collections. Only front matter goes into the store: bodies are read and rendered
 * when their page is made, so the store stays small however long the documents are.
 */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'astro/zod';
import { digestFiles } from './digestFiles.ts';
import { contentFolder } from './folders.ts';
import { toMarkdownBody, toMarkdownFile, toYamlData } from './frontMatter.ts';
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

/** What the data of an entry are made with: what another version of it has put into the store is made anew. */
const digestCode = (): string => digestFiles(resolve('src', 'lib'), ['loader.ts', 'frontMatter.ts', 'schema.ts']);

/** The part of a file that the store has: all of YAML, of markdown the front matter. */
const toStored = (text: string, { extension }: Options): string =>
  extension === '.md' ? text.slice(0, -toMarkdownBody(text).length || undefined) : text;

/**
 * Puts one file into the store, unless the store of the build before has it as it is. Gives what is wrong with it; then
 * the store keeps what it had.
 */
function loadFile(options: Options, path: string, { store, ...context }: LoaderContext, code = digestCode()): string[] {
  const text = readFileSync(join(contentFolder(), options.folder, path), 'utf8');
  const id = toId(path, options);
  const digest = context.generateDigest(`${code}\n${toStored(text, options)}`);
  if (store.get(id)?.digest === digest) return [];
  const read = readEntry(options, path, text);
  if ('messages' in read) return read.messages;
  store.set({ id, data: read.data, digest });
  return [];
}

async function load(options: Options, context: LoaderContext): Promise<void> {
  const files = await findFiles(join(contentFolder(), options.folder), options.extension);
  const known = new Set(files.map((path) => toId(path, options)));
  for (const id of context.store.keys()) if (!known.has(id)) context.store.delete(id);
  const code = digestCode();
  const messages = files.flatMap((path) => loadFile(options, path, context, code));
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
