/** 本期目录: the documents of an issue under their sections, compared with the printed table of contents. */
import { keepEach } from '../reads/tracking.ts';
import type { ArchiveDocument, Issue } from './model.ts';
import { normalizeNumber } from './numbers.ts';
import { normalizeTitle } from './titleKeys.ts';

type PrintedEntry = Issue['data']['contents'][number];

export interface Contents {
  /** In the order of the issue; a section begins wherever it changes. */
  readonly sections: readonly { readonly name: string | undefined; readonly documents: readonly ArchiveDocument[] }[];
  /** Printed page of each document that the printed contents name. */
  readonly pages: ReadonlyMap<ArchiveDocument, number>;
  /** Printed entries that no document of the issue answers to. */
  readonly missing: readonly PrintedEntry[];
}

function toSections(documents: readonly ArchiveDocument[]): Contents['sections'] {
  const sections: { name: string | undefined; documents: ArchiveDocument[] }[] = [];
  for (const document of documents) {
    const last = sections.at(-1);
    if (last && last.name === document.data.section) last.documents.push(document);
    else sections.push({ name: document.data.section, documents: [document] });
  }
  return sections;
}

/** Printed contents leave the issuer out of a title: 关于…的通知 for 某县人民政府关于…的通知. */
function isEntryOf({ data }: ArchiveDocument, { number, title }: PrintedEntry): boolean {
  if (number !== undefined && data.number !== undefined)
    return normalizeNumber(number) === normalizeNumber(data.number);
  const [full, printed] = [normalizeTitle(data.title), normalizeTitle(title)];
  return printed !== '' && (full.endsWith(printed) || printed.endsWith(full));
}

/** Each printed entry belongs to one document at most, and each document to one entry. */
export function toContents({ documents, data }: Issue): Contents {
  const open = new Set(documents);
  const pages = new Map<ArchiveDocument, number>();
  const missing: PrintedEntry[] = [];
  for (const entry of data.contents) {
    const found = [...open].find((document) => isEntryOf(document, entry));
    if (!found) missing.push(entry);
    else {
      open.delete(found);
      if (entry.page !== undefined) pages.set(found, entry.page);
    }
  }
  return { sections: toSections(documents), pages, missing };
}

const getContents = keepEach(toContents);

/** The page of the printed issue that a document begins on, where the printed contents say it. */
export const findPrintedPage = (document: ArchiveDocument): number | undefined =>
  document.issue && getContents(document.issue).pages.get(document);
