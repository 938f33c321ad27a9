/** Puts old anchors into a built page, so that a link to them still arrives. */
import { escapeHtml } from '../markdown/text.ts';

/** What stands at an old anchor now: another anchor of the same page, another address, or nothing any more. */
export type Alias =
  | { readonly anchor: string; readonly at: string }
  | { readonly anchor: string; readonly href: string }
  | { readonly anchor: string; readonly reason: string };

const toNote = (alias: Alias): string => {
  if ('href' in alias) {
    const target = escapeHtml(alias.href);
    return `<p id="${alias.anchor}" class="old-anchor">此处内容已移到 <a href="${target}">${target}</a></p>`;
  }
  const reason = 'reason' in alias ? alias.reason : '';
  return `<p id="${alias.anchor}" class="old-anchor">此处内容已撤下。${escapeHtml(reason)}</p>`;
};

/**
 * HTML of a page → the same with its old anchors. One whose words stand elsewhere on the page becomes an empty element
 * before them; for the others a note is put at the end of the page's main part.
 */
export function withAliases(html: string, aliases: readonly Alias[]): string {
  const places = Map.groupBy(
    aliases.filter((alias) => 'at' in alias),
    ({ at }) => at,
  );
  const withPlaces = html.replace(
    /<([a-z][a-z0-9]*)\b[^<>]*?\sid="([^"]*)"[^<>]*>/g,
    (tag, _name: string, id: string) => {
      const own = places.get(id);
      if (own === undefined) return tag;
      places.delete(id);
      return own.map(({ anchor }) => `<a id="${anchor}"></a>`).join('') + tag;
    },
  );
  const notes = aliases.filter((alias) => !('at' in alias)).map(toNote);
  return notes.length === 0 ? withPlaces : withPlaces.replace('</main>', `${notes.join('')}</main>`);
}
