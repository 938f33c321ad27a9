/** How the pages call a document that another names, and why a name leads nowhere. */
import type { OutgoingReference } from './model.ts';

/** `《…办法》青政发〔2012〕33号`, as the text that names it says. */
export function referenceName({ number, title, target }: OutgoingReference): string {
  const name = title ?? target?.data.title;
  return [name === undefined ? '' : `《${name.replace(/^《|》$/g, '')}》`, number ?? ''].join('') || '文件';
}

/** Why a reference has no link, in neutral words; empty for a document that names itself. */
export function unresolvedWords({ reason, candidates = [] }: OutgoingReference): string {
  switch (reason) {
    case 'ambiguous':
      return `本库有 ${candidates.length} 件文件与此相符，原文未指明是哪一件`;
    case 'later':
      return '本库此文号的文件成文在后，未作连接';
    case 'mismatch':
      return '本库此文号的文件标题不同，未作连接';
    case 'self':
      return '';
    default:
      return '本库未收录';
  }
}
