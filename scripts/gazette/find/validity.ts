import { findNumbers } from '../numbers.ts';
import type { Document, Part, ValidityClause } from '../types.ts';
import { toLetters } from '../forms.ts';
import { toPassages, type Passage } from './passages.ts';
import { type Sentence, toQuote, toSentences } from './sentences.ts';
import { readSpan, readStart, readTerm, type Term } from './validityForms.ts';

/**
 * What a document says of its own force, in the order of the text: since when it applies (自2023年1月1日起施行,
 * 自印发之日起30日后施行), for how long (有效期五年, 试行两年), until which day (有效期至2025年12月31日). Read in the notice and in
 * the text that it issues; attachments have terms of their own, forms among them those of licences and contracts. What
 * is quoted in “” is another text's clause.
 */
export function findValidity(document: Document): ValidityClause[] {
  const parts = document.parts.filter((part) => part.role !== 'attachment' || isIssued(part, document));
  return toPassages({ ...document, parts }).flatMap((passage) =>
    passage.title || passage.row ? [] : passageClauses(passage),
  );
}

/** Whether an attachment is what the document issues: 关于印发《甲办法》的通知 with 附件 甲办法. */
function isIssued({ title }: Part, document: Document): boolean {
  const letters = toLetters(title ?? '');
  return letters.length >= 4 && toLetters(document.title).includes(letters);
}

/** Sentences that speak of the force of this text; one that only adds a term (有效期五年。) belongs to the one before. */
function passageClauses(passage: Passage): ValidityClause[] {
  if (!/[施执试暂实]行|有效|生效|实施/.test(passage.text)) return [];
  const found: { term: Term; quote: string }[] = [];
  for (const sentence of toSentences(passage.text)) {
    const last = found.at(-1);
    const term = readSentence(sentence, last !== undefined);
    if (!term) continue;
    const quote = toQuote(sentence, term.index, term.index + 1);
    if (last && term.isBare) found[found.length - 1] = { term: { ...last.term, ...term }, quote: last.quote + quote };
    else found.push({ term, quote });
  }
  return found.map(({ term, quote }) => toClause(term, passage.anchor, quote));
}

/** Keys in the order of the contract. */
function toClause({ from, wait, months, until, trial }: Term, anchor: string | undefined, quote: string) {
  return {
    ...(from ? { from } : {}),
    ...(wait ? { wait } : {}),
    ...(months ? { months } : {}),
    ...(until ? { until } : {}),
    ...(trial ? { trial } : {}),
    ...(anchor ? { anchor } : {}),
    quote,
  };
}

/** Words that name a text of the kind that has a term. */
const KIND =
  '(?:办法|规定|细则|规则|通知|意见|方案|决定|公告|通告|预案|规划|条例|措施|标准|制度|政策|文件|令|批复|计划|指南|指引|规程|准则|章程|要点|纲要|规范|举措|条款|实施|目录|清单|暂行|试行)';
const SUBJECT = new RegExp(
  `(?:^|[^\\p{Script=Han}]|^第[^条]{1,6}条)(?:本|此|该)(?:《》|\\p{Script=Han}{0,8}?${KIND})`,
  'u',
);
/** The subject and nothing else before the form: 本办法, 本实施细则（试行）; not 本办法第三条. */
const SUBJECT_ALONE = new RegExp(
  `^(?:第[^条]{1,6}条)?(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．])?(?:以上|上述|本|此|该)(?:《》|\\p{Script=Han}{0,8}?${KIND})(?:正式|现|将|的|文件|中|有)*$`,
  'u',
);
const BARE =
  /^(?:第[^条]{1,6}条)?(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?(?:现|并|即|其中|现予公布|现印发给你们|请)?$/u;

/** What the clauses of a sentence say of this text; `follows`: the sentence before spoke of it. */
function readSentence(sentence: Sentence, follows: boolean): (Term & { isBare: boolean }) | undefined {
  const plain = toPlain(sentence);
  const clauses = plain.split(/[，,；;。]/);
  let isNamed = false;
  let term: Term | undefined;
  for (const clause of clauses) {
    const read = readClause(clause);
    const prefix = read ? clause.slice(0, read.index) : '';
    const isOwn =
      SUBJECT_ALONE.test(prefix) || (BARE.test(prefix) && (isNamed || follows || startsWith(clause, plain)));
    if (read && isOwn) term = { ...read, ...term, ...pickTerm(read) };
    isNamed ||= SUBJECT.test(clause) && !/第[^条]{1,6}[条款项](?!$)/u.test(clause.replace(/^第[^条]{1,6}条/u, ''));
  }
  if (!term) return undefined;
  return { ...term, isBare: follows && term.from === undefined && !isNamed && !SUBJECT.test(clauses[0] ?? '') };
}

/** A sentence that opens with a start (自…起施行。) speaks of the text that it stands in; one that opens with a term may not. */
const startsWith = (clause: string, plain: string): boolean =>
  plain.startsWith(clause) && readStart(clause) !== undefined;

const pickTerm = ({ months, until, trial }: Term): Partial<Term> => ({
  ...(months ? { months } : {}),
  ...(until ? { until } : {}),
  ...(trial ? { trial } : {}),
});

function readClause(clause: string): Term | undefined {
  const span = readSpan(clause);
  if (span) return span;
  const start = readStart(clause);
  const term = readTerm(clause);
  if (!start || !term) return start ?? term;
  return { ...term, ...start, index: Math.min(start.index, term.index) };
}

/** The sentence without spaces; 《》 and “” emptied, brackets left out unless they hold days. */
function toPlain({ text, pairs }: Sentence): string {
  const skips = new Map<number, { close: number; marks: string }>();
  for (const { open, close, form } of pairs) {
    const inner = text.slice(open, close);
    if (form === 'round' && (/\d\s*月|年/.test(inner) || findNumbers(inner).length > 0) && !inner.includes('号'))
      continue;
    skips.set(open, { close, marks: form === 'title' ? '《》' : form === 'quote' ? '“”' : '' });
  }
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const skip = skips.get(at);
    plain += skip?.marks ?? (skip ? '' : (text[at] ?? ''));
    at = skip?.close ?? at;
  }
  return plain.replace(/\s+/g, '');
}
