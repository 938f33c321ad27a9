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

function failWith(messages: readonly string[]): never {
  const more = messages.length - MESSAGES_SHOWN;
  const rest = more > 0 ? [`……另有 ${more} 处`] : [];
  throw new Error(['内容文件有误：', ...messages.slice(0, MESSAGES_SHOWN), ...rest].join('\n'));
}

async function load(options: Options, { store, ...context }: LoaderContext): Promise<void> {
  const files = await findFiles(join(contentFolder(), options.folder), options.extension);
  const messages: string[] = [];
  const stale = new Set(store.keys());
  for (const path of files) {
    const read = await readEntry(options, path);
    if ('messages' in read) {
      messages.push(...read.messages);
      continue;
    }
    const id = path.slice(0, -options.extension.length);
    stale.delete(id);
    store.set({ id, data: read.data, digest: context.generateDigest(read.data) });
  }
  if (messages.length > 0) failWith(messages);
  for (const id of stale) store.delete(id);
}

/** Watches the folder in `astro dev`, so that a page shows what an editor has just saved. */
function watch(options: Options, context: LoaderContext): void {
  const folder = join(contentFolder(), options.folder);
  context.watcher?.add(folder);
  context.watcher?.on('all', (_event, path) => {
    if (!path.startsWith(folder) || !path.endsWith(options.extension)) return;
    load(options, context).catch((error: unknown) => {
      context.logger.error(String(error));
    });
  });
}

/** A loader for one folder of the content folder. The id of an entry is its path without extension: its address. */
export const contentLoader = (options: Options): Loader => ({
  name: `gongbao-${options.folder}`,
  load: async (context) => {
    await load(options, context);
    watch(options, context);
  },
});
