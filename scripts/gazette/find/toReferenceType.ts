import type { ReferenceType } from '../../../src/lib/schema.ts';
import type { Passage } from './passages.ts';
import type { Skeleton } from './skeleton.ts';

/** 不得, 未按照: what is denied is no basis. */
const BASIS_BEFORE = /(?<![未不没无否])(?:根据|依据|依照|按照|遵照|遵循|贯彻|落实|执行|实施|按)(?!关于)[^#]*#/u;
const BASIS_FIRST = /(?:根据|依据|依照|按照|遵照|按)[^#]*#/u;
/** A sentence below a list of documents that says what it rests on: no item of the list begins so. */
const BASIS_OPENS = /^(?:本(?:决定|通知|办法|规定))?(?:根据|依据|依照|按照|遵照)[^#]*#/u;
const BASIS_AFTER = /#(?:等)?(?:文件|的)?(?:规定|要求|精神|部署)*(?:执行|办理|实施)$/u;
/** 根据…令第8号修订: how a text came to be, printed below its title. */
const HISTORY = /#(?:公布|发布|修[订正]|通过)/u;
/** A clause that carries on the list of bases of the clause before: `《甲》#要求`. */
const CARRIES_ON =
  /^(?:以?及|和|与)?(?:《》)*[^#]{0,30}#(?:《》|#|[、和及与])*(?:等)?(?:文件|的|相关|有关)*(?:精神|要求|规定|部署|安排)/u;

const ENDS = '(?:废止|停止执行|不再执行|停止使用)';
const STRONG: readonly (readonly [ReferenceType, RegExp, RegExp, RegExp])[] = [
  [
    'repeals',
    new RegExp(`#[^#]*${ENDS}`, 'u'),
    new RegExp(`^(?:自[^，]{2,20})?(?:同时|即行|即|自行|予以|一并|相应|均|现|也)*(?:予以)?${ENDS}`, 'u'),
    new RegExp(`(?<!关于[^#]{0,6})${ENDS}(?!的(?:规定|文件|通知))[^#]*#`, 'u'),
  ],
  [
    'invalidates',
    /#[^#]*失效/u,
    /^(?:自[^，]{2,20})?(?:同时|即行|自行|自动|予以|一并|相应|均|现|也)*(?:宣布)?失效/u,
    /(?<!关于[^#]{0,6})宣布[^#]*失效[^#]*#|(?<!关于[^#]{0,6})宣布失效[^#]*#/u,
  ],
  [
    'amends',
    /(?:对|将|把)[^#]*#[^#]*(?:修[改订正]为|调整为|作出?(?:如下|以下|相应)(?:修[改订正]|调整)|增加|删[去除])|#[^#]*予以修[改订正]|(?:现|决定)(?:对|将)?[^#]*#[^#]*(?:修[改订正]|调整)(?!完善)/u,
    /^(?:现)?(?:作出?|做|予以|进行)(?:如下|以下|相应)?(?:修[改订正]|调整)/u,
    /^(?:[^#]{0,20}?(?:决定|现|予以))修[改订正](?!后|完善)[^#]*#/u,
  ],
];

/**
 * How a document names another at this place. First what the sentence itself says of it (同时废止, 宣布失效, 作如下修改),
 * then what the list is of that it stands in, then whether the sentence rests on it (根据, 按照, 贯彻落实). What is
 * quoted in “” is only cited.
 */
export function toReferenceType(passage: Passage, skeleton: Skeleton): ReferenceType {
  if (skeleton.quoted) return 'cites';
  const { theme } = passage;
  const said = passage.title ? titleVerdict(skeleton) : verdict(skeleton);
  if (said) return said;
  if (theme && theme !== 'basis' && !BASIS_OPENS.test(skeleton.clause)) return theme === 'confirms' ? 'cites' : theme;
  return theme === 'basis' || isBasis(skeleton) ? 'implements' : 'cites';
}

/** 第三条, 第二章至第四章, 附件2, 中的有关规定: what of a document is repealed, where it is not the whole. */
const PART =
  /^(?:《》)?(?:中|里)?的?(?:第[^，。#《]{1,12}[条款项章节段]|附[件表录][\d一二三四五六七八九十]*|部分|有关|相关|个别)/u;

/** Of a document whose articles are repealed in part, the rest stays in force: it is amended. */
export function verdict({ clause, next }: Skeleton): ReferenceType | undefined {
  if (BASIS_FIRST.test(clause)) return undefined;
  const found = STRONG.find(
    ([, after, following, before]) =>
      after.test(clause) || before.test(clause) || (!/#.{12}/.test(clause) && following.test(next)),
  );
  const isPart = PART.test(clause.slice(clause.indexOf('#') + 1));
  return found && isPart ? 'amends' : found?.[0];
}

/** `关于废止…的通知`: in a title the verb stands after 关于. */
function titleVerdict({ clause }: Skeleton): ReferenceType | undefined {
  const said = /(?:关于|决定)(废止|宣布|修[改订正])[^#]*#/u.exec(clause)?.[1];
  if (said === undefined) return undefined;
  return said === '废止' ? 'repeals' : said === '宣布' ? 'invalidates' : 'amends';
}

/** Whether the sentence rests on the document. */
export function isBasis({ before, clause }: Skeleton): boolean {
  if (HISTORY.test(clause)) return false;
  if (BASIS_BEFORE.test(clause) || BASIS_AFTER.test(clause)) return true;
  return CARRIES_ON.test(clause) && before.slice(-6).some((earlier) => BASIS_BEFORE.test(`${earlier}#`));
}
