/** What a citation of a document says, whatever its format. */
import type { ArchiveDocument } from '../archive/model.ts';
import { toOrgans } from '../archive/toOrgans.ts';

export interface Citation {
  /** ASCII, the same for one document at all times: `qinghe-qingzhengfa-2023-4`. */
  readonly key: string;
  readonly title: string;
  /** 发文字号. */
  readonly number?: string | undefined;
  /** 发文机关. */
  readonly organs: readonly string[];
  /** 成文日期, `2023-02-24`. */
  readonly date?: string | undefined;
  readonly gazette: string;
  /** The issue that it is printed in, where the text says which. */
  readonly issue?: { readonly year: number; readonly number: number } | undefined;
  /** First printed page. */
  readonly page?: number | undefined;
  /** The permanent address, with scheme and host. */
  readonly url: string;
}

/** Takes from a document what a citation says. `url` is its permanent address, `page` its printed page. */
export function toCitation(document: ArchiveDocument, url: string, page?: number): Citation {
  const { id, data, issue, gazette } = document;
  const { year, number } = issue?.data ?? {};
  return {
    key: id.replaceAll('/', '-'),
    title: data.title,
    number: data.number,
    organs: toOrgans(document),
    date: data.date,
    gazette: issue?.data.gazette ?? gazette.data.name,
    issue: year === undefined || number === undefined ? undefined : { year, number },
    page,
    url,
  };
}

/** Words on one line: every run of white space and control characters is a space. */
export const toOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
