import { parseSource } from '../../gazette/archive/parseSource.ts';
import { toSource } from '../../gazette/pipeline.ts';
import type { Source } from '../../gazette/types.ts';
import { type Content, makeContent } from '../makeContent.ts';
import type { ArchiveFiles } from '../readArchive.ts';
import { startProgress } from '../terminal.ts';
import { fillStore } from './fillStore.ts';
import { parsedFolder, ParsedStore } from './ParsedStore.ts';

/** The same as `makeContent`, with what earlier runs have made of the sources that are as they were. */
export async function makeKeptContent(content: string, files: ArchiveFiles): Promise<Content> {
  const store = new ParsedStore(parsedFolder(content), files);
  await fillStore(readSources(files), files, store, startProgress('正在整理原文'));
  const tell = startProgress('正在汇总各期');
  let count = 0;
  const made = makeContent(files, (source, context) => {
    tell(++count, files.sources.length);
    const known = store.find(source);
    if (known) return known;
    const parsed = parseSource(source, context);
    store.keep(source, parsed);
    return parsed;
  });
  store.prune();
  return made;
}

/** The sources as texts. What there is to say of them is said when they are read for good. */
function readSources({ sources }: ArchiveFiles): Source[] {
  return sources.flatMap(({ path, bytes }) => toSource(path, bytes, () => undefined) ?? []);
}
