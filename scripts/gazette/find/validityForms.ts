import { toAsciiDigits } from '../../../src/lib/toAsciiDigits.ts';
import { CHINESE_DIGITS, CHINESE_NUMBER, readChineseNumber } from '../../../src/lib/chineseNumber.ts';
import { toDate } from '../dates.ts';

/** What a clause says of the force of its text. `index`: where the form begins in the clause. */
export interface Term {
  /** 施行: a day, or `issue` for 自印发（公布、发布）之日起. */
  readonly from?: string;
  /** Days that pass after `from`: 自公布之日起30日后施行. */
  readonly wait?: number;
  /** 有效期五年, 试行两年. */
  readonly months?: number;
  /** The last day. */
  readonly until?: string;
  readonly trial?: true;
  readonly index: number;
}

const N = `[\\d${CHINESE_NUMBER}]{1,4}`;
const Y = `[\\d${CHINESE_DIGITS}]{4}`;
const DAY = `(?:${Y}年${N}月${N}日)`;
/** A last day may be named by its month or year: 2025年12月底, 2025年底. */
const LAST_DAY = `(?:${Y}年(?:${N}月(?:${N}日|底|末)?|底|末|年底)?)`;
const ISSUE =
  '(?:本?(?:办法|规定|细则|通知|意见|方案|决定|文件|通告|公告)?(?:印发|发布|公布|颁布|下发|发文|签发|公告|通告|成文|印制|发出)之?日|即日|本日|印发之时)';
const TO = '[至到\\-－—–~～]{1,2}';
const ACTS = '(?:施行|实施|执行|生效|试行|暂行|有效|启用|实行)';
const WAIT = `(?:满|第|后)?(?:(${N})(?:个)?(?:自然)?(?:日|天)(?:之|以)?后?(?:起)?)?`;

const START = new RegExp(
  `(?:自|从|于|由)?(?:(${DAY})(?:零时|0时|00:00|0:00)?|(${ISSUE}))(?:起|之?后)?${WAIT}(?:起)?(?:正式|开始|全面|予以|即)*` +
    `(${ACTS})(?=$|[、（(]|至|到|${N}年|${N}个?月|期|有效)`,
  'u',
);
/** 自印发之日起有效期五年, 自发布之日起5年内有效: the start of a term. */
const OPENING = `(?:(?:自|从|由)?(?:(${DAY})|(${ISSUE}))(?:起|开始)?(?:计算|算起)?)?`;
const AMOUNT = `(${N})(?:个)?(周年|年半|年|月)`;
const NAMES =
  '(?:有效期限?|有效时间|有效期间|试行期限?|暂行期限?|施行期限?|实施期限?|执行期限?|执行时间|试行|暂行|施行|执行|实施)';
const IS = '(?:暂定|定)?(?:为|是|：|:)?';
const LENGTH = new RegExp(`${OPENING}(${NAMES})${IS}${OPENING}(?:共|满)?${AMOUNT}(?!度|[初底末前])`, 'u');
const WITHIN = new RegExp(`${OPENING}${AMOUNT}(?:之?内)?有效`, 'u');
const UNTIL = new RegExp(
  `(${NAMES})${IS}(?:截至|截止到?|截止于|截止日期为?|延长至|延续至|顺延至|至|到|止于)(${LAST_DAY})`,
  'u',
);
const SPAN = new RegExp(`(?:(${NAMES})${IS})?(?:自|从|由)?(${DAY})起?(?:${ACTS})?${TO}(${LAST_DAY})(止|${ACTS})?`, 'u');

/** Days are compared as `2021-09-09`; a day that does not exist is none. */
function toDay(text: string | undefined): string | undefined {
  const [, year = '', month = '', day = ''] = new RegExp(`^(${Y})年(${N})月(${N})日$`, 'u').exec(text ?? '') ?? [];
  return text ? (toDate(number(year), number(month), number(day)) ?? undefined) : undefined;
}

/** `2025年12月底` → the last day of the month, `2025年底` → of the year. */
function toLastDay(text: string): string | undefined {
  const [, year = '', month, day] = new RegExp(`^(${Y})年(?:(${N})月(?:(${N})日|底|末)?)?`, 'u').exec(text) ?? [];
  if (day) return toDay(text);
  return (
    [31, 30, 29, 28].map((last) => toDate(number(year), month ? number(month) : 12, last)).find(Boolean) ?? undefined
  );
}

const number = (digits: string): number => readChineseNumber(digits) ?? 0;

const toFrom = (day: string | undefined, issue: string | undefined): { from?: string } => {
  const from = issue ? 'issue' : toDay(day);
  return from ? { from } : {};
};

const toMonths = (amount: string, unit: string): number =>
  unit === '月' ? number(amount) : number(amount) * 12 + (unit === '年半' ? 6 : 0);

const isTrial = (words: string | undefined): { trial?: true } => (/试行|暂行/.test(words ?? '') ? { trial: true } : {});

/** 自2021年10月1日起施行, 自印发之日起30日后施行, 自公布之日起试行. */
export function readStart(clause: string): Term | undefined {
  const match = START.exec(toAsciiDigits(clause));
  if (!match) return undefined;
  const [, day, issue, days, act] = match;
  const { from } = toFrom(day, issue);
  if (from === undefined) return undefined;
  return { from, ...(days ? { wait: number(days) } : {}), ...isTrial(act), index: match.index };
}

/** 有效期五年, 试行期一年, 自印发之日起5年内有效, 有效期至2025年12月31日. */
export function readTerm(clause: string): Term | undefined {
  const plain = toAsciiDigits(clause);
  const until = UNTIL.exec(plain);
  if (until) {
    const last = toLastDay(until[2] ?? '');
    return last ? { until: last, ...isTrial(until[1]), index: until.index } : undefined;
  }
  const length = LENGTH.exec(plain);
  if (length) {
    const [, day, issue, name, day2, issue2, amount = '', unit = ''] = length;
    const months = toMonths(amount, unit);
    return {
      ...toFrom(day ?? day2, issue ?? issue2),
      ...(months ? { months } : {}),
      ...isTrial(name),
      index: length.index,
    };
  }
  const within = WITHIN.exec(plain);
  if (!within) return undefined;
  const [, day, issue, amount = '', unit = ''] = within;
  return { ...toFrom(day, issue), months: toMonths(amount, unit), index: within.index };
}

/** 有效期自2021年1月1日至2023年12月31日, 自2021年1月1日起施行至2023年12月31日止. */
export function readSpan(clause: string): Term | undefined {
  const match = SPAN.exec(toAsciiDigits(clause));
  if (!match) return undefined;
  const [printed, name, day, last = '', end] = match;
  const from = toDay(day);
  const until = toLastDay(last);
  if (!from || !until || until < from || !(name || end || new RegExp(ACTS, 'u').test(printed))) return undefined;
  return { from, until, ...isTrial((name ?? '') + (end ?? '')), index: match.index };
}
