/** Cuts the body of a chronicle into its entries. */
import { toBodyText } from '../export/toBodyText.ts';

const ENTRY = /^<a id="(d\d{4}-\d{2}-\d{2}(?:-\d+)?)"><\/a>/;

/** Body of a chronicle → the text of each entry by its anchor: from the anchor to the next, or to a heading. */
export function toEntryTexts(body: string): Map<string, string> {
  const texts = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of body.split('\n')) {
    const anchor = ENTRY.exec(line)?.[1];
    if (anchor !== undefined && !texts.has(anchor)) {
      open = [];
      texts.set(anchor, open);
    } else if (/^#{1,6} /.test(line)) open = undefined;
    open?.push(line);
  }
  return new Map([...texts].map(([anchor, lines]) => [anchor, toBodyText(lines.join('\n')).text]));
}
