/** Named and numbered character references that text recognition leaves in cells. */
const ENTITIES = new Map([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['mdash', '—'],
  ['middot', '·'],
  ['times', '×'],
]);

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u3000]+/g;

/** Where recognition has put two or more spaces for a line end inside the cell. */
const WIDE_BREAK = /([。；;！？])[ \u00A0\u3000]{2,}/g;

/** A numbered item that begins after the end of a sentence inside the cell: `…。 2. …`, `…; （3）…`. */
const ITEM_BREAK =
  /([。；;！？]) (?=\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|[①-⑳]|第[一二三四五六七八九十]{1,3}[条项])/g;

/**
 * A cell as received → its plain words: `<p>` and `<br>` and numbered items become line breaks (`\n`), check boxes ☐ and
 * ☑, `<b>` and paired `**` go, character references are decoded, any other `<…>` stays as text. No letter is lost.
 */
export function toCellText(raw: string): string {
  const text = (/[<&*]/.test(raw) ? decodeEntities(unmark(raw)) : raw)
    .replace(INVISIBLE, '')
    .replace(/[□❏▢]/g, '☐')
    .replace(WIDE_BREAK, '$1\n')
    .replace(ITEM_BREAK, '$1\n');
  return text
    .split('\n')
    .map((line) => line.replace(SPACES, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function unmark(raw: string): string {
  return raw
    .replace(/<input\b[^<>]*>/gi, toCheckBox)
    .replace(/<\/?(?:p|div)\b[^<>]*>|<br\b[^<>]*>/gi, '\n')
    .replace(/<\/?(?:b|strong)>/gi, '')
    .replace(/(?<!\*)\*\*(?![\s*])([^*]+)\*\*(?!\*)/g, '$1');
}

function toCheckBox(tag: string): string {
  if (!/checkbox|radio/i.test(tag)) return tag;
  return /\bchecked\b/i.test(tag) ? '☑' : '☐';
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
  });
}

/** Whether the whole cell was set in bold. */
export function isBoldCell(raw: string): boolean {
  return /^\s*(?:<(?:b|strong)>[^<>]*<\/(?:b|strong)>|\*\*[^*]+\*\*)\s*$/i.test(raw);
}
