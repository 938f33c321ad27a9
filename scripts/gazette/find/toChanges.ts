import { isPersonName } from '../personName.ts';

/** One person's change as a clause states it. */
export interface Change {
  readonly name: string;
  readonly action: 'appoint' | 'remove';
  readonly post: string;
  readonly concurrent?: true;
}

/** What carries over from clause to clause, and what the document knows of names and places. */
export interface Reading {
  /** The persons that the sentence speaks of: whose post a removal without a name means. */
  subjects: readonly string[];
  /** The persons named last, and the post. */
  named: readonly string[];
  post: string;
  /** What `任命：` or `免去：` above says of clauses without a verb. */
  mode: Change['action'] | null;
  readonly known: readonly string[];
  readonly places: readonly string[];
}

/** Words that no name begins or ends with: of peoples whose names have no surname from the list, only the form is known. */
const NO_NAME =
  /[县市局部厅委会府院办任命免]$|^(?:决定|任命|同意|会议|研究|[其原该并不经拟可应将已同现所各有无由从按兼主副县市区省局党组办])/u;

/** `甲、乙同志` → both; null unless each has the form of a name. */
export function toNames(words?: string): string[] | null {
  const names = (words ?? '')
    .replace(/同志/g, '')
    .split(/[、，和及与]/u)
    .filter((name) => name !== '');
  const isName = (name: string): boolean =>
    isPersonName(name) || (/^\p{Script=Han}{2,4}$/u.test(name) && !NO_NAME.test(name));
  return names.length > 0 && names.every(isName) ? names : null;
}

/** A change for each person; [] where the words are no post. Keeps names and post in `reading`. */
export function toChanges(
  names: readonly string[],
  action: Change['action'],
  words: string,
  reading: Reading,
): Change[] {
  const { post, concurrent } = toPost(words);
  if (names.length === 0 || post.length < 2 || post.length > 100) return [];
  reading.named = names;
  reading.post = post;
  return names.map((name) => ({ name, action, post, ...(concurrent ? { concurrent } : {}) }));
}

/** The post as printed: without 兼任, 职务, and brackets that state a term; （挂职） and （正科级） stay. */
export function toPost(words: string): { post: string; concurrent?: true } {
  const concurrent = /^(?:所?兼任?的?)/.test(words) || /[（(]兼[）)](?:职务)?$/.test(words);
  const post = words
    .replace(/^(?:的|所任|原任|所?兼任|担任|兼)+的?/u, '')
    .replace(/(?:一|的|等)?职务$/u, '')
    .replace(/[（(](?:兼|[^（）()]*(?:试用|任期|聘期|挂职期|时间|期满)[^（）()]*)[）)]$/u, '')
    .replace(/(?:的|等|一职)$/u, '');
  return { post, ...(concurrent ? { concurrent: true as const } : {}) };
}
