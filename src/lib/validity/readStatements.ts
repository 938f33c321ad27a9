/** Reads `status.yaml` of the content folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toYamlData } from '../frontMatter.ts';
import { toSchemaMessages, toYamlMessage } from '../schemaMessages.ts';
import { statementsSchema, toItemLines, type Statement } from './statement.ts';

const FILE = 'content/status.yaml';

function parse(text: string): unknown {
  try {
    return toYamlData(text);
  } catch (error) {
    throw new Error(toYamlMessage(FILE, error), { cause: error });
  }
}

/**
 * The editors' statements of an archive, with their lines; none where there is no such file.
 * @throws Error that names file, line, key and mend in Chinese
 */
export function readStatements(folder: string): Statement[] {
  const path = join(folder, 'status.yaml');
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const lines = toItemLines(text);
  const result = statementsSchema.safeParse(parse(text), { reportInput: true });
  if (result.success) return result.data.map((data, at) => ({ ...data, line: lines[at] ?? 1 }));
  const messages = result.error.issues.flatMap((issue) => {
    const [item, ...key] = issue.path;
    const place = typeof item === 'number' ? `${FILE}:${lines[item] ?? 1}` : FILE;
    return toSchemaMessages(place, [{ ...issue, path: typeof item === 'number' ? key : issue.path }]);
  });
  throw new Error(messages.join('\n'));
}
