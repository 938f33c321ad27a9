import { mentionsIdentityCards, type PersonalDataKind } from '../../../src/lib/privacy/forms.ts';
import { maskPersonalData } from '../../../src/lib/privacy/maskPersonalData.ts';
import { maskStrings } from '../../../src/lib/privacy/maskStrings.ts';
import type { SiteData } from '../../../src/lib/schema.ts';
import { diagnose } from '../diagnostics.ts';
import type { Issue, Line, Report } from '../types.ts';

/**
 * Tells each line that holds personal data, and, where the site masks it, gives the issue with the masks in every word
 * that will be written. The source itself stays as received. `lines`: those that the issue was read from.
 */
export function maskIssue(issue: Issue, lines: readonly Line[], privacy: SiteData['privacy'], report: Report): Issue {
  if (privacy === 'off') return issue;
  const isNamed = lines.some((line) => mentionsIdentityCards(line.text));
  for (const line of lines) reportLine({ path: issue.source.path, line, isNamed }, privacy, report);
  if (privacy === 'report') return issue;
  return {
    ...issue,
    head: maskStrings(issue.head, isNamed),
    documents: maskStrings(issue.documents, isNamed),
    front: maskStrings(issue.front, isNamed),
  };
}

interface Place {
  readonly path: string;
  readonly line: Line;
  /** Whether the issue mentions identity cards. */
  readonly isNamed: boolean;
}

function reportLine({ path, line, isNamed }: Place, privacy: SiteData['privacy'], report: Report): void {
  const { text, found } = maskPersonalData(line.text, isNamed);
  if (found.length === 0) return;
  const words = found.map(({ index, length }) => line.text.slice(index, index + length)).join(' ');
  const kinds = [...new Set(found.map(({ kind }) => KINDS[kind]))].join('、');
  const code = privacy === 'mask' ? 'masked-personal-data' : 'personal-data';
  const shown = found.map(({ masked }) => masked).join('，');
  report(diagnose(code, { path, line: line.number, words: text === line.text ? '' : words }, { kinds, shown }));
}

const KINDS: Readonly<Record<PersonalDataKind, string>> = {
  'identity-card': '身份证号',
  'bank-card': '银行卡号',
  mobile: '手机号',
  password: '密码',
};
