/** Plain text to HTML. Whatever is shown on a page comes through here, so nothing in a gazette can become markup. */

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Turns the entities that our writer uses back into characters; any other `&` stays as it stands. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|([a-z]{2,4}));/g, (all, code: string | undefined, name: string | undefined) => {
    if (code !== undefined) return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : all;
    return ENTITIES[name ?? ''] ?? all;
  });

const ESCAPES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&#39;' };

/** Escapes for element content and for attribute values in quotes. */
export const escapeHtml = (text: string): string => text.replace(/[<>&"']/g, (char) => ESCAPES[char] ?? char);

// Only ASCII belongs to an address: in Chinese text the words go on right after it. Lengths are limited so that the
// search stays linear.
const LINKS =
  /(?:https?:\/\/|www\.)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}(?::\d{1,5})?(?:\/[\w\-.~!$&'()*+,;=:@%/?#]*)?|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;

function toLink(found: string): string {
  const words = found.replace(/[.,;:!?'()]+$/, '');
  const target = words.includes('://') ? words : words.startsWith('www.') ? `http://${words}` : `mailto:${words}`;
  return `<a href="${escapeHtml(target)}">${escapeHtml(words)}</a>${escapeHtml(found.slice(words.length))}`;
}

const CHECK_BOXES: Record<string, string> = { '☐': '未选', '☑': '已选' };

const withCheckBoxes = (html: string): string =>
  html.replace(/[☐☑]/g, (box) => `<span class="check" role="img" aria-label="${CHECK_BOXES[box] ?? ''}">${box}</span>`);

/** Text as HTML: escaped, web and mail addresses linked, check boxes with a name for those who hear the page. */
export function toTextHtml(text: string): string {
  let html = '';
  let end = 0;
  for (const { 0: found, index } of text.matchAll(LINKS)) {
    html += withCheckBoxes(escapeHtml(text.slice(end, index))) + toLink(found);
    end = index + found.length;
  }
  return html + withCheckBoxes(escapeHtml(text.slice(end)));
}
