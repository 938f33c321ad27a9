import { isPersonName } from '../personName.ts';
import { splitNamePost, startsPost } from './splitNamePost.ts';
import { type Change, type Reading, toChanges, toNames, toPost } from './toChanges.ts';

const LABEL = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳])/u;
/** 经…研究，决定： and the like before the clause itself. */
const LEAD =
  /^(?:.{0,60}?(?:决定|如下|批准|通过|研究|同意)[：:]|(?:现|经研究)?(?:决定|同意|批准)(?=任命|免去|聘任|解聘|接受|\p{Script=Han}{2,4}(?:同志)?任)|并|同时|一并|现)+/u;
/** Terms that follow a post and name no post: 试用期一年, 挂职时间自…, 期满…, 任期三年. */
const TERM =
  /^(?:其?(?:任职)?(?:挂职|试用|聘用?|任职?|交流|服务)(?:期|时间)|期满|期限|时间|从|自|至|即日|为期|列|级别|按|原任|原职|以上)/u;

const NAMES = '(\\p{Script=Han}[\\p{Script=Han}、，·•・]{1,80}?)(?:等)?(?:同志)?';
const APPOINT = /^(?:任命|聘任|聘用|聘请|委任|委派|提名|推荐|同意任命|聘)[：:]?/u;
const APPOINT_AS = new RegExp(`^${NAMES}(为|任|担任|兼任)(.+)$`, 'u');
const TAKES = new RegExp(`^${NAMES}(兼任|担任|挂任|改任|转任|调任|晋升为?|任命为|任)(.+)$`, 'u');
const TAKES_ON = /^(兼任|担任|挂任|改任|晋升为?|任)(.+)$/u;
const NOMINATED = /^(为)(.+)$/u;
const LEAVES = new RegExp(`^(?:${NAMES})?不再(兼任|担任|挂任|任)(.+)$`, 'u');
const REMOVED = new RegExp(`^${NAMES}(?:被)?免去其?(.+职务)$`, 'u');
const REMOVE = /^(?:免去|免除|解聘|撤销)[：:]?(.*)$/u;
const RESIGNS = new RegExp(`^接受${NAMES}(?:辞去|请求辞去)(.+?)(?:的(?:请求|申请|决定))?$`, 'u');

/** 张青任…局长、李麦任…局长: two clauses that print has put into one. */
const NEXT_PERSON = /、(?=(\p{Script=Han}{2,4}?)(?:同志)?兼?任\p{Script=Han}{3})/gu;
/** 张青（试用期满）任…: a bracket between name and verb. */
const BESIDE_NAME = /^(\p{Script=Han}{2,4})[（(][^（）()]{1,12}[）)](?=同志|兼?任|为)/u;
/** （女，回族） after a name. */
const ATTRIBUTE = /[（(](?:[^（）()]{0,6}[，,、])?(?:男|女|\p{Script=Han}{1,5}族)(?:[，,、][^（）()]{0,6})?[）)]/gu;
const LONGEST = 400;

/** Reads what stands between two commas: one clause, or several of different persons joined by 、. */
export function readClauses(words: string, reading: Reading): Change[] {
  if (words.length > LONGEST) return [];
  const clause = words.replace(ATTRIBUTE, '').replace(BESIDE_NAME, '$1');
  let start = 0;
  const changes: Change[] = [];
  for (const { index, 1: name = '' } of clause.matchAll(NEXT_PERSON)) {
    const before = clause.slice(start, index);
    if (!isPersonName(name) || !/任|职务/.test(before)) continue;
    changes.push(...readClause(before, reading));
    start = index + 1;
  }
  return [...changes, ...readClause(clause.slice(start), reading)];
}

/** Reads one clause; keeps in `reading` what the next one needs. [] for a clause that changes nobody's post. */
function readClause(clause: string, reading: Reading): Change[] {
  const words = clause.replace(LABEL, '').replace(LEAD, '').replace(LABEL, '');
  if (TERM.test(words)) return [];
  return readLeaving(words, reading) ?? readRemoval(words, reading) ?? readAppointment(words, reading);
}

/** 张青不再担任…, 张青免去…职务, 接受张青辞去…: the person stands before the verb. */
function readLeaving(words: string, reading: Reading): Change[] | null {
  const resigns = RESIGNS.exec(words);
  if (resigns) return toChanges(toNames(resigns[1]) ?? [], 'remove', resigns[2] ?? '', reading);
  const leaves = LEAVES.exec(words);
  if (leaves) {
    const [, named, verb = '', post = ''] = leaves;
    return speaking(toNames(named) ?? reading.subjects, 'remove', verb, post, reading);
  }
  const removed = REMOVED.exec(words);
  const names = toNames(removed?.[1]);
  return names && speaking(names, 'remove', '', removed?.[2] ?? '', reading);
}

/** A change whose persons the sentence goes on to speak of. */
function speaking(
  names: readonly string[],
  action: Change['action'],
  verb: string,
  post: string,
  reading: Reading,
): Change[] {
  reading.subjects = names;
  return toChanges(names, action, (verb === '兼任' ? verb : '') + post, reading);
}

function readRemoval(words: string, reading: Reading): Change[] | null {
  const remove = REMOVE.exec(words);
  if (remove) reading.mode = 'remove';
  if (remove) return readRemoved(remove[1] ?? '', reading);
  return reading.mode === 'remove' && words.endsWith('职务') ? readRemoved(words, reading) : null;
}

/** `其…职务`, `…职务` of the person spoken of, `甲…职务`, `甲、乙…职务`. */
function readRemoved(words: string, reading: Reading): Change[] {
  if (words.startsWith('其')) return toChanges(reading.subjects, 'remove', words.slice(1), reading);
  const pieces = words.split('、');
  const first = pieces.findIndex((piece) => !isPersonName(piece));
  const split = first < 0 ? null : splitNamePost(pieces.slice(first).join('、'), reading.known, reading.places);
  if (reading.subjects.length > 0 && !(split && isAnother(words, split, reading)))
    return toChanges(reading.subjects, 'remove', words, reading);
  return split ? toChanges([...pieces.slice(0, first), split.name], 'remove', split.post, reading) : [];
}

/** Whether a removal after an appointment names another person: surely marked, or the one who held the post before. */
function isAnother(words: string, split: { name: string; post: string }, reading: Reading): boolean {
  if (/^.{2,4}(?:同志|的|兼任)/u.test(words) || reading.known.includes(split.name)) return true;
  return toPost(split.post).post === reading.post || !startsPost(words, reading.places);
}

function readAppointment(words: string, reading: Reading): Change[] {
  const verb = APPOINT.exec(words)?.[0] ?? '';
  if (verb !== '') reading.mode = 'appoint';
  const rest = words.slice(verb.length);
  const forms = [reading.mode === 'appoint' ? APPOINT_AS.exec(rest) : null, TAKES.exec(rest)];
  for (const form of forms) {
    const names = toNames(form?.[1]);
    if (names) return speaking(names, 'appoint', form?.[2] ?? '', form?.[3] ?? '', reading);
  }
  const on = (verb === '' ? TAKES_ON : NOMINATED).exec(rest);
  return on ? speaking(reading.named, 'appoint', on[1] ?? '', on[2] ?? '', reading) : [];
}
