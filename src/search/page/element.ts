/** Makes elements. Text goes in as text: nothing that a document says can become markup. */
import type { Marked } from '../engine/toExcerpt.ts';

type Attributes = Readonly<Record<string, string>>;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export const link = (
  href: string,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLAnchorElement => element('a', { href, ...attributes }, ...children);

/** Text with its matches in `mark`. */
export function toMarkedNodes(text: string, marks: Marked['marks']): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    nodes.push(text.slice(end, from), element('mark', {}, text.slice(from, to)));
    end = to;
  }
  return [...nodes, text.slice(end)].filter((node) => node !== '');
}
