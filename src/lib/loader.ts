/**
 * Loads the content folder into Astro's collections. Only front matter goes into the store: bodies are read and rendered
 * when their page is made, so the store stays small however long the documents are.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'astro/zod';
import { contentFolder } from './folders.ts';
import { toMarkdownFile, toYamlData } from './frontMatter.ts';
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

async function readEntry({ folder, extension, schema }: Options, path: string): Promise<Read> {
  const shown = `content/${folder}/${path}`;
  const text = await readFile(join(contentFolder(), folder, path), 'utf8');
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

/** Puts one file into the store. Gives what is wrong with it; then the store keeps what it had. */
async function loadFile(options: Options, path: string, { store, ...context }: LoaderContext): Promise<string[]> {
  const read = await readEntry(options, path);
  if ('messages' in read) return read.messages;
  store.set({ id: toId(path, options), data: read.data, digest: context.generateDigest(read.data) });
  return [];
}

async function load(options: Options, context: LoaderContext): Promise<void> {
  const files = await findFiles(join(contentFolder(), options.folder), options.extension);
  const known = new Set(files.map((path) => toId(path, options)));
  for (const id of context.store.keys()) if (!known.has(id)) context.store.delete(id);
  const messages: string[] = [];
  for (const path of files) messages.push(...(await loadFile(options, path, context)));
  if (messages.length > 0) throw new ContentError(messages);
}

/** Follows the folder in `astro dev`, so that a page shows what an editor has just saved. */
function watch(options: Options, context: LoaderContext): void {
  const folder = join(contentFolder(), options.folder);
  const follow = async (event: string, file: string): Promise<void> => {
    if (!file.startsWith(folder + sep) || !file.endsWith(options.extension)) return;
    const path = relative(folder, file).split(sep).join('/');
    if (event === 'unlink') context.store.delete(toId(path, options));
    else if (event === 'add' || event === 'change') {
      for (const message of await loadFile(options, path, context)) context.logger.error(message);
    }
  };
  context.watcher?.add(folder);
  context.watcher?.on('all', (event, file) => void follow(event, file));
}

/** A loader for one folder of the content folder. The id of an entry is its path without extension: its address. */
export const contentLoader = (options: Options): Loader => ({
  name: `gongbao-${options.folder}`,
  load: async (context) => {
    await load(options, context);
    watch(options, context);
  },
});
