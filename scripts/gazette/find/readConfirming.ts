import type { Passage } from './passages.ts';
import type { Skeleton } from './skeleton.ts';
import { isBasis, verdict } from './toReferenceType.ts';

const SAYS = /#[^#不否]{0,12}继续有效/u;
const NEXT = /^(?:[经均仍其可现应]|确认|予以|决定)*继续有效/u;

/** Whether a sentence, not one that is quoted, says that the document at the place `#` continues to hold. */
export const saysConfirmed = ({ clause, next, quoted }: Skeleton): boolean =>
  !quoted && (SAYS.test(clause) || (!/#.{12}/u.test(clause) && NEXT.test(next)));

/**
 * Whether a document is said to continue to hold (继续有效): by the sentence, or by the list that it stands in, unless the
 * sentence says something else of it.
 */
export function readConfirming(passage: Passage, skeleton: Skeleton): { readonly confirms?: true } {
  const isListed = passage.theme === 'confirms' && !skeleton.quoted && !verdict(skeleton) && !isBasis(skeleton);
  return isListed || saysConfirmed(skeleton) ? { confirms: true } : {};
}
