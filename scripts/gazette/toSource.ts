import matter from 'gray-matter';
import { z } from 'astro/zod';
import { decode } from '../../src/lib/decode.ts';
import { diagnose } from './diagnostics.ts';
import type { Report, Source, SourceSettings } from './types.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';

/** js-yaml reads `2021-11-25` as a date at midnight UTC. */
function isYamlDay(value: unknown): value is { toISOString(): string } {
  return typeof value === 'object' && value !== null && 'toISOString' in value;
}

const settingsSchema = z.strictObject({
  gazette: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'gazette 只能用小写字母、数字和“-”')
    .optional(),
  year: z.number().int().optional(),
  number: z.number().int().optional(),
  totalNumber: z.number().int().optional(),
  published: z
    .preprocess(
      (value) => (isYamlDay(value) ? value.toISOString().slice(0, 10) : value),
      z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'published 要写成 2021-11-25 的样子'),
    )
    .optional(),
  section: z.string().optional(),
  slugs: z.record(z.string(), z.string().regex(/^[a-z0-9-]+$/)).optional(),
});

/**
 * Bytes of a source file → Source, or null (with an error reported) where they are no text. `path` is from the
 * archive's root. The YAML head that an editor may have written is taken off; line numbers stay those of the file.
 */
export function toSource(path: string, bytes: Uint8Array, report: Report): Source | null {
  const decoded = decode(bytes);
  if ('problem' in decoded) {
    report({
      code: `not-text-${decoded.problem}`,
      severity: 'error',
      message: decoded.message,
      help: decoded.help,
      path,
      line: decoded.line ?? 1,
    });
    return null;
  }
  const head = readHead(decoded.text);
  const settings = readSettings(head.yaml, path, report);
  if (settings === null) return null;
  return {
    path,
    text: head.text,
    firstLine: head.firstLine,
    sha256: toSha256(bytes),
    settings,
  };
}

/** Splits off a head between two lines `---`, the first of which is the first line of the file. */
function readHead(text: string): { yaml: string; text: string; firstLine: number } {
  const found = /^---[ \t]*\n([\s\S]{0,4000}?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!found?.[1]) return { yaml: '', text, firstLine: 1 };
  return { yaml: found[1], text: text.slice(found[0].length), firstLine: found[0].split('\n').length };
}

function readSettings(yaml: string, path: string, report: Report): SourceSettings | null {
  try {
    const data: unknown = matter(`---\n${yaml}\n---\n`).data;
    const parsed = settingsSchema.safeParse(data);
    if (parsed.success) return parsed.data as SourceSettings;
    const problem = parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`).join('；');
    report(diagnose('bad-settings', { path, line: 2 }, { problem }));
  } catch (error) {
    report(
      diagnose(
        'bad-settings',
        { path, line: 2 },
        { problem: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) },
      ),
    );
  }
  return null;
}
