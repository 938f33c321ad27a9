/** QR codes (ISO/IEC 18004) of addresses. */
import { correction, generate } from 'lean-qr';

export interface QrPath {
  /** Modules along one side; the margin of four that the standard asks for comes on top. */
  readonly size: number;
  /** `d` of an SVG path to be stroked with a width of 1, a module a unit: `M0 .5h7m2 0h3…`, a third of its outline. */
  readonly path: string;
}

/** The code of a text, 15 % of which may be damaged (level M): it is printed small. Throws beyond some 2,300 bytes. */
export function toQrPath(text: string): QrPath {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const rows = Array.from({ length: code.size }, (_, y) => toRow(code.size, y, (x) => code.get(x, y)));
  return { size: code.size, path: rows.join('') };
}

/** The dark runs of a row from left to right. */
function toRow(size: number, y: number, isDark: (x: number) => boolean): string {
  let row = '';
  let at = 0;
  for (let x = 0; x < size; x += 1) {
    if (!isDark(x)) continue;
    let end = x + 1;
    while (end < size && isDark(end)) end += 1;
    row += `${row === '' ? `M${x} ${y}.5` : `m${x - at} 0`}h${end - x}`;
    at = x = end;
  }
  return row;
}
