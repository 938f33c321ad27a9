import { ruleOfLine } from './rule.ts';
import type { Reading } from './rule.ts';

const ROLES =
  '(?:第一|常务|执行|名誉)?(?:副?组长|副?主任(?:委员)?|副?总?指挥长?|副?总召集人|副?召集人|副?总河长|副?河长|副?总?路长|副?林长|副?会长|副?理事长|副?主席|副?秘书长|副?队长|副?站长|成员(?:单位)?|组员|委员|顾问|联络员|牵头人|总负责人)';
const WITH_ROLE = new RegExp(`^(${ROLES})\\s*[：:]\\s*(\\S.*)$`);
const ROLE_ALONE = new RegExp(`^(${ROLES})\\s*[：:]$`);
const NAME =
  '(?:[\\p{Script=Han}]{2,4}|[\\p{Script=Han}]\\s[\\p{Script=Han}]|[\\p{Script=Han}]{2,6}[·•][\\p{Script=Han}]{2,6})';
const PERSON = new RegExp(`^(${NAME})(?:\\s+|[（(])(?=\\S)[^。；]{2,60}$`, 'u');

/**
 * A line of a list of members: a role with a person, or a person and a post.
 *
 *     副组长：李 静 县人民政府副县长
 *     ^^^^^^ label  ^^^^^^^^^^^^^^^^ rest
 *     王大山 县财政局局长
 */
export const member = ruleOfLine('member', (text) => {
  const closed = text.replace(/^((?:[\p{Script=Han}]\s+){1,4}[\p{Script=Han}]?)(?=\s*[：:])/u, (words) =>
    words.replace(/\s+/g, ''),
  );
  return readRole(closed) ?? readPerson(text);
});

function readRole(text: string): Reading | null {
  const found = WITH_ROLE.exec(text);
  if (found?.[1]) return { label: found[1], rest: found[2] ?? '' };
  const alone = ROLE_ALONE.exec(text);
  return alone?.[1] ? { label: alone[1], rest: '' } : null;
}

function readPerson(text: string): Reading | null {
  const found = PERSON.exec(text);
  if (!found?.[1] || !POST.test(text)) return null;
  return { rest: text };
}

/** A post ends in one of these, or is cut: the list's neighbours decide. */
const POST =
  /(?:长|主任|书记|主席|员|经理|董事|代表|负责人|干部|科长|局|委|部|心|会|院|、|处|队|政府|建设|保障|秘书|理事|督学|师|总)\s*(?:[（(][^（）()]*[)）])?$/;
