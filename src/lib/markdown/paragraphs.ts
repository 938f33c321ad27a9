/** Tells the paragraphs of a 公文 that stand in a place of their own: 主送机关, 落款, 成文日期, 公开属性. */
import { toDay } from '../dates.ts';
import type { DocumentData } from '../schema.ts';

/** What the front matter says about a document's own parts. */
export type DocumentFacts = Pick<DocumentData, 'issuers' | 'date' | 'addressee' | 'disclosure' | 'attachments'>;

export type ParagraphRole = 'addressee' | 'signature' | 'disclosure';

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s:。;()（）]/g, '');

/** Whether a line is made of nothing but the issuers' names and the date. */
function isSignature(line: string, { issuers, date }: DocumentFacts): boolean {
  const longestFirst = issuers.map((issuer) => issuer.replace(/\s/g, '')).sort((a, b) => b.length - a.length);
  const words = line.replace(/\s/g, '');
  const rest = longestFirst.reduce((left, issuer) => left.replace(issuer, ''), words);
  return words !== '' && (rest === '' || (date !== undefined && toDay(rest) === date));
}

/** The role of a paragraph, by its words alone; lines are divided by `\n`. */
export function toParagraphRole(text: string, facts: DocumentFacts): ParagraphRole | undefined {
  const { addressee, disclosure } = facts;
  if (addressee !== undefined && plain(text) === plain(addressee)) return 'addressee';
  if (disclosure !== undefined && plain(text) === plain(disclosure)) return 'disclosure';
  return text.split('\n').every((line) => isSignature(line, facts)) ? 'signature' : undefined;
}
