/** Reads YAML, and markdown files that begin with YAML between `---` lines. */
import matter from 'gray-matter';
import yaml from 'js-yaml';

/**
 * YAML of the JSON kind: text, numbers, true and false, null, lists and maps. A day such as `2021-09-09` stays text.
 * Throws a YAMLException, whose `mark` says where, when the text is not YAML.
 */
export const toYamlData = (text: string): unknown => yaml.safeLoad(text, { schema: yaml.CORE_SCHEMA });

export interface MarkdownFile {
  readonly data: unknown;
  /** The markdown below the front matter. */
  readonly body: string;
}

/** Splits a markdown file into front matter and body. Throws what `toYamlData` throws. */
export function toMarkdownFile(text: string): MarkdownFile {
  const engines = { yaml: (source: string) => Object(toYamlData(source)) as object };
  // Any option keeps gray-matter from remembering every file that it has read.
  const { data, content } = matter(text, { language: 'yaml', engines });
  return { data, body: content };
}

/** Only the body of a markdown file that our writer has written: as `toMarkdownFile`, without reading the YAML. */
export function toMarkdownBody(text: string): string {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  return end < 0 ? toMarkdownFile(text).body : text.slice(end + '\n---\n'.length);
}
