import { hasIdentityCheck, hasLuhnCheck } from './checksums.ts';

export type PersonalDataKind = 'identity-card' | 'bank-card' | 'mobile' | 'password';

/** A form of personal data. `pattern` finds it (group 1 is the value, if there is one); `isMeant` tells it from others. */
export interface Form {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  /**
   * `value` without spaces and dashes; `before`: up to 24 characters that stand before it; `isNamed`: whether the issue
   * that it stands in mentions identity cards.
   */
  readonly isMeant: (value: string, before: string, isNamed: boolean) => boolean;
  readonly mask: (value: string) => string;
}

const START = '(?<![\\dA-Za-z_])';
const END = '(?![\\dA-Za-z_])';
const GAP = '[ \\u3000-]?';

/** Whether a text mentions identity cards: in a label, the head of a table's column, a paragraph before the numbers. */
export const mentionsIdentityCards = (text: string): boolean => /身份证|公民身份号码|证件号/.test(text);

/**
 * 公民身份号码, also in groups. Where recognition has spoilt a digit, the check fails: then it is one by its label, which
 * may be in another cell or paragraph.
 */
const identity: Form = {
  kind: 'identity-card',
  pattern: new RegExp(
    `${START}[1-9]\\d{5}${GAP}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${GAP}\\d{3}[\\dXxＸ]${END}`,
    'g',
  ),
  isMeant: (value, before, isNamed) => isNamed || hasIdentityCheck(value) || /身份证?|公民|证件号/.test(before),
  mask: (value) => `${value.slice(0, 6)}********${value.slice(-4)}`,
};

/** The fifteen digits that it had before 1999, only with its label. */
const oldIdentity: Form = {
  kind: 'identity-card',
  pattern: new RegExp(`${START}[1-9]\\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}${END}`, 'g'),
  isMeant: (_value, before) => /身份证?|公民/.test(before),
  mask: (value) => `${value.slice(0, 6)}******${value.slice(-3)}`,
};

/** Cards by the issuer numbers in use in China: UnionPay 62, 9558 (older), Visa 4, MasterCard 51–55, JCB 35. */
const bankCard: Form = {
  kind: 'bank-card',
  pattern: new RegExp(
    `${START}(?:62\\d{2}|9558|4\\d{3}|5[1-5]\\d{2}|35\\d{2})(?:${GAP}\\d{4}){3}(?:${GAP}\\d{1,3})?${END}`,
    'g',
  ),
  isMeant: (value, before) =>
    hasLuhnCheck(value) &&
    (/^(?:62|9558)/.test(value) || value.length === 16) &&
    !/(?:代码|编号|编码|证号|许可证)[：:]?\s*$/.test(before),
  mask: (value) => `${value.slice(0, 4)}${'*'.repeat(value.length - 8)}${value.slice(-4)}`,
};

/** Mobile numbers of the public telephone network (1[3-9] and nine digits); an amount of so many 元 is none. */
const mobile: Form = {
  kind: 'mobile',
  pattern: new RegExp(
    `${START}(?<!\\d\\.)(?:\\+?86${GAP})?(1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4})${END}(?!\\s?(?:元|万|亿|吨|平方|公斤|千克|立方))`,
    'g',
  ),
  isMeant: () => true,
  mask: (value) => `${value.slice(0, 3)}****${value.slice(-4)}`,
};

/** A password that is printed: 密码：abc123. */
const password: Form = {
  kind: 'password',
  pattern: /(?:密\s{0,2}码|口\s{0,2}令)[^\S\n]?[：:为是]{1,2}[^\S\n]?([!-~]{4,40})/g,
  isMeant: (value) => /[A-Za-z\d]/.test(value),
  mask: () => '******',
};

/** In this order: what a form has taken, a later one does not see. */
export const FORMS: readonly Form[] = [identity, bankCard, oldIdentity, mobile, password];
