import { addressee } from './addressee.ts';
import { article } from './article.ts';
import { attachmentLabel } from './attachmentLabel.ts';
import { attachmentList } from './attachmentList.ts';
import { chapter } from './chapter.ts';
import { contentsHead } from './contentsHead.ts';
import { date } from './date.ts';
import { day } from './day.ts';
import { disclosure } from './disclosure.ts';
import { duty } from './duty.ts';
import { member } from './member.ts';
import { number } from './number.ts';
import { numbered } from './numbered.ts';
import { order } from './order.ts';
import type { Rule } from './rule.ts';
import { running } from './running.ts';
import { section } from './section.ts';
import { signature } from './signature.ts';
import { text } from './text.ts';

/** Every form of a line that is in no table (`table.ts` is asked before), in the order they are tried: the first that reads a line takes it. A new form is a new file and a line here. */
export const RULES: readonly Rule[] = [
  order,
  number,
  date,
  disclosure,
  running,
  contentsHead,
  attachmentList,
  attachmentLabel,
  section,
  chapter,
  article,
  numbered,
  day,
  duty,
  member,
  addressee,
  signature,
  text,
];
