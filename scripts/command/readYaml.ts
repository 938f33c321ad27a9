import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import yaml from 'js-yaml';
import { CommandError } from './CommandError.ts';
import { toShownPath } from './folders.ts';

type Issue = z.core.$ZodIssue;

/**
 * Reads a YAML file that an editor writes and checks it against its schema.
 * @throws CommandError that names the file, the key and the mend
 */
export function readYaml<T>(path: string, schema: z.ZodObject & z.ZodType<T>): T {
  const shown = toShownPath(path);
  if (!existsSync(path)) throw new CommandError(`没有 ${shown}`, '写一个这样的文件；各项的写法见 README。');
  const data = load(readFileSync(path, 'utf8'), shown) ?? {};
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${describe(issue, Object.keys(schema.shape))}`);
  throw new CommandError([`${shown} 写得不对：`, ...faults].join('\n'), '改好后再试；各项的写法见 README。');
}

/** JSON's types only: what looks like a date or a yes stays text. */
function load(text: string, shown: string): unknown {
  try {
    return yaml.safeLoad(text, { schema: yaml.CORE_SCHEMA });
  } catch (error) {
    const { mark, reason } = error as { mark?: { line: number }; reason?: string };
    const place = mark ? `第 ${mark.line + 1} 行` : '';
    throw new CommandError(
      `${shown} ${place}不合 YAML 的写法（${reason ?? String(error)}）`,
      '每行写成“名称: 值”，冒号用半角，后面空一格；值里有冒号时用引号括起来。',
    );
  }
}

/** A fault that the schema found, in Chinese: key, what is wrong, what to write. */
function describe(issue: Issue, known: readonly string[]): string {
  const key = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return `${issue.keys.join('、')}: 没有这一项；可以写的有 ${known.join('、')}`;
  }
  if (issue.code === 'invalid_value') return `${key}: 只能是 ${issue.values.map(String).join('、')} 之一`;
  if (issue.code === 'invalid_type') return `${key}: 要写${TYPES[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small') return `${key}: 不能空着`;
  return `${key}: ${issue.code === 'invalid_format' ? explainFormat(issue) : issue.message}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '一段文字（全是数字的，用引号括起来）',
  boolean: ' true 或 false',
  object: '成几个下级的项',
  record: '成几个下级的项',
  number: '一个数字',
};

function explainFormat(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'url') return '要写完整的网址，如 https://gongbao.example.gov.cn';
  if (/[\u4E00-\u9FFF]/.test(issue.message)) return issue.message;
  if (issue.path.at(-1) === 'color') return '要写成 #9b1c1f 的样子';
  return '格式不对';
}
