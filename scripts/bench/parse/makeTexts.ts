import { decode, isDecoded } from '../../../src/lib/decode.ts';
import type { SourceFile } from '../../command/readArchive.ts';

/** A 发文字号's serial, as print varies its brackets: `〔2023〕56号`. */
const SERIAL = /([〔[［(（](?:19|20)\d{2}[〕\]］)）]\s?)(\d{1,3})(?=\s?号)/g;

/**
 * Many issues from the few of an archive: its texts again and again, each time with other numbers, as UTF-8. The same
 * archive gives the same texts. Each has a head that says which issue it is, so that no two are one.
 * @param sources the archive's own texts
 * @param count how many issues to make
 */
export function makeTexts(sources: readonly SourceFile[], count: number): SourceFile[] {
  const texts = sources.flatMap(({ path, bytes }) => {
    const read = decode(bytes);
    const text = isDecoded(read) ? read.text.replace(/^---\n[\s\S]{0,4000}?\n---\n/, '') : '';
    return text === '' ? [] : [{ gazette: path.split('/')[1] ?? '', text }];
  });
  return Array.from({ length: count }, (_, at) => {
    const { gazette, text } = texts[at % texts.length] ?? { gazette: '', text: '' };
    const head = `---\ngazette: ${gazette}\nyear: ${1000 + at}\nnumber: 1\n---\n`;
    const round = Math.floor(at / texts.length);
    const numbered = text.replace(
      SERIAL,
      (_match, year: string, serial: string) => year + String(Number(serial) + round * 90),
    );
    return { path: `source/${gazette}/${1000 + at}-1.txt`, bytes: new TextEncoder().encode(head + numbered) };
  });
}
