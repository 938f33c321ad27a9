/** The way to report an error in a document, with its address filled in. */
import type { ArchiveDocument } from './archive/model.ts';
import { documentLabel } from './titles.ts';
import { toContactHref } from './toContactHref.ts';

/** A message to the contact of site.yaml; undefined where that is none, or no address. */
export function toReportHref(document: ArchiveDocument, url: string, contact: string | undefined): string | undefined {
  if (contact === undefined) return undefined;
  const { data } = document;
  return toContactHref(contact, {
    subject: `网页差错：${documentLabel(document)}`,
    body: `文件：${data.title}${data.number === undefined ? '' : `（${data.number}）`}\n地址：${url}\n\n差错在哪里：\n\n应当是：\n`,
  });
}
