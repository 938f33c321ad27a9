/** `content/status.yaml`: what becomes of a document where no text of the archive says so, stated by an editor. */
import { z } from 'astro/zod';
import { normalizeNumber } from '../archive/numbers.ts';
import { toDate } from './toDate.ts';

/** What an editor may state; the words are those of the pages. */
export const STATED = {
  已废止: 'repealed',
  已宣布失效: 'invalidated',
  已修改: 'amended',
  确认继续有效: 'confirmed',
} as const;

const labels = Object.keys(STATED) as (keyof typeof STATED)[];

const statement = z.strictObject({
  /** Number (青政发〔2012〕33号, any brackets) or address (qinghe/qingzhengfa/2012/33). */
  document: z.string().min(1),
  status: z.enum(labels as [keyof typeof STATED, ...(keyof typeof STATED)[]]),
  /** The first day on which it holds. */
  date: z.string().refine((text) => toDate(text) !== undefined, '日期要写成 2021-09-09 的样子，并且是日历上有的日子'),
  /** Where the editor has it from: an address (https://…) or words. */
  source: z.string().trim().min(2, '要写明出处：网址，或文件名称和文号'),
  note: z.string().optional(),
});

/** An empty file, or one of comments alone, states nothing. */
export const statementsSchema = z
  .array(statement)
  .nullish()
  .transform((list) => list ?? []);

export type StatementData = z.infer<typeof statement>;

export interface Statement extends StatementData {
  /** Line of status.yaml that it begins at, from 1. */
  readonly line: number;
}

/** Lines on which the items of a YAML list begin, from 1: those that open with the first item's `- `. */
export function toItemLines(yaml: string): number[] {
  const lines = yaml.split(/\r?\n/);
  const first = lines.find((line) => /^ *- /.test(line));
  const margin = /^ */.exec(first ?? '')?.[0] ?? '';
  return lines.flatMap((line, at) => (line.startsWith(`${margin}- `) ? [at + 1] : []));
}

export interface Named {
  readonly id: string;
  readonly data: { readonly number?: string | undefined };
}

/** Documents that a statement's `document` may mean: by address, else by number. */
export function makeFindNamed<Document extends Named>(documents: readonly Document[]): (named: string) => Document[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const numbered = documents.filter(({ data }) => data.number !== undefined);
  const byNumber = Map.groupBy(numbered, ({ data }) => normalizeNumber(data.number ?? ''));
  return (named) => {
    const byAddress = byId.get(named.replace(/^\/|\/$/g, ''));
    return byAddress ? [byAddress] : (byNumber.get(normalizeNumber(named)) ?? []);
  };
}
