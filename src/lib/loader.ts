/**
 * Loads the content folder: in `astro dev` into Astro's collections, in a build into memory alone. Only front matter is
 * kept: bodies are read and rendered when their page is made, so that what is kept stays small however long they are.
 */
import { join, relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { isCompileOnly } from '../build/compiled.ts';
import type { CollectionFolder } from './collections.ts';
import { contentFolder } from './folders.ts';
import { holdEntries } from './heldEntries.ts';
import { ContentError, findEntryFiles, readEntries, readEntry, toEntryId } from './readEntries.ts';

/** Puts one file into the store. Gives what is wrong with it; then the store keeps what it had. */
function loadFile(collection: CollectionFolder, path: string, { store, ...context }: LoaderContext): readonly string[] {
  const read = readEntry(collection, path);
  if ('messages' in read) return read.messages;
  store.set({ id: toEntryId(path, collection), data: read.data, digest: context.generateDigest(read.data) });
  return [];
}

/** For `astro dev`: puts the folder into the store. */
function store(collection: CollectionFolder, context: LoaderContext): void {
  const files = findEntryFiles(collection);
  const known = new Set(files.map((path) => toEntryId(path, collection)));
  for (const id of context.store.keys()) if (!known.has(id)) context.store.delete(id);
  const messages = files.flatMap((path) => loadFile(collection, path, context));
  if (messages.length > 0) throw new ContentError(messages);
}

/** For a build: holds what is in the folder for the pages, unless it is another process that makes them. */
function hold(collection: CollectionFolder, { store: unused }: LoaderContext): void {
  unused.clear();
  if (!isCompileOnly()) holdEntries(collection.folder, readEntries(collection));
}

/** Follows the folder in `astro dev`, so that a page shows what an editor has just saved. */
function watch(collection: CollectionFolder, context: LoaderContext): void {
  const folder = join(contentFolder(), collection.folder);
  const follow = (event: string, file: string): void => {
    if (!file.startsWith(folder + sep) || !file.endsWith(collection.extension)) return;
    const path = relative(folder, file).split(sep).join('/');
    if (event === 'unlink') context.store.delete(toEntryId(path, collection));
    else if (event === 'add' || event === 'change') {
      for (const message of loadFile(collection, path, context)) context.logger.error(message);
    }
  };
  context.watcher?.add(folder);
  context.watcher?.on('all', follow);
}

/** A loader for one folder of the content folder. The id of an entry is its path without extension: its address. */
export const contentLoader = (collection: CollectionFolder): Loader => ({
  name: `gongbao-${collection.folder}`,
  load: (context) => {
    if (context.watcher) store(collection, context);
    else hold(collection, context);
    watch(collection, context);
    return Promise.resolve();
  },
});
