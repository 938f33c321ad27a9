/** Tells an editor in Chinese what does not fit a schema: which file, which key, and how to mend it. */
import type { z } from 'astro/zod';

type Issue = z.core.$ZodIssue;

const TYPES: Record<string, string> = {
  string: '文字（像数字或 true 的文字要加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项一行，以“- ”开头）',
  tuple: '列表',
  object: '若干“键: 值”',
  record: '若干“键: 值”',
};

const typeName = (type: string): string => TYPES[type] ?? type;

const quoted = (values: readonly unknown[]): string => values.map((value) => `“${String(value)}”`).join('、');

function toMend(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `缺这一项，应为${typeName(issue.expected)}`
        : `应为${typeName(issue.expected)}`;
    case 'unrecognized_keys':
      return `不认识的键${quoted(issue.keys)}，请改正拼写或删去`;
    case 'invalid_value':
      return `只能是${quoted(issue.values)}之一`;
    case 'too_small':
      return issue.origin === 'string' ? '不能为空' : `不能小于 ${String(issue.minimum)}`;
    case 'too_big':
      return `不能大于 ${String(issue.maximum)}`;
    case 'invalid_format':
      return issue.format === 'url' ? '要写成完整网址，如 https://gongbao.example.gov.cn' : issue.message;
    default:
      return issue.message;
  }
}

/** `content/site.yaml：color：…`, one line for each issue; `path` is the file as the editor knows it. */
export function toSchemaMessages(path: string, issues: readonly Issue[]): string[] {
  return issues.map((issue) => {
    const key = issue.path.map(String).join('.');
    return key === '' ? `${path}：${toMend(issue)}` : `${path}：${key}：${toMend(issue)}`;
  });
}

/** The same for text that is not YAML at all. */
export function toYamlMessage(path: string, error: unknown): string {
  const mark = (error as { mark?: { line?: number } }).mark;
  const place = mark?.line === undefined ? path : `${path}:${mark.line + 1}`;
  const reason = (error as { reason?: string }).reason ?? String(error);
  return `${place}：YAML 写法有误（${reason}）；请检查缩进、冒号后的空格和引号`;
}
