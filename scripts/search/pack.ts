/** Writes packed JSON (src/search/format/packed.ts): JSON as GB18030, deflated. */
import { deflateRawSync } from 'node:zlib';
import type { ColumnShape } from '../../src/search/format/packed.ts';

/** Characters of two bytes, all in the rows on which every decoder agrees; the rest is escaped. */
const CODES = toCodes();

function toCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number>();
  const rows = Array.from({ length: 0xf7 - 0x81 + 1 }, (_, index) => 0x81 + index);
  for (const row of rows) {
    for (let cell = 0x40; cell <= 0xfe; cell += 1) {
      if (cell === 0x7f || (row <= 0xa9 && row >= 0xa1 && cell < 0xa1)) continue;
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (
        /^[\u4e00-\u9fa5\u3001-\u3017\uff01-\uff5e\u2014\u2018-\u201d\u2026\u00b7\u2103\u2460-\u249b]$/.test(character)
      ) {
        codes.set(character, (row << 8) | cell);
      }
    }
  }
  return codes;
}

const toEscape = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

function toBytes(json: string): Uint8Array {
  const bytes = new Uint8Array(json.length * 6);
  let end = 0;
  for (let index = 0; index < json.length; index += 1) {
    const unit = json.charCodeAt(index);
    const code = unit < 0x80 ? unit : CODES.get(json.charAt(index));
    if (code === undefined) for (const character of toEscape(unit)) bytes[end++] = character.charCodeAt(0);
    else {
      if (code > 0xff) bytes[end++] = code >>> 8;
      bytes[end++] = code & 0xff;
    }
  }
  return bytes.subarray(0, end);
}

type Column = readonly number[] | Uint32Array;

/** Bytes that a column's largest number takes. */
function toWidth(values: Column): number {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return Math.ceil(Math.log2(most + 1) / 8);
}

function toPlanes(values: Column, width: number): Uint8Array {
  const planes = new Uint8Array(values.length * width);
  for (let index = 0; index < planes.length; index += 1) {
    const scale = 256 ** Math.floor(index / values.length);
    planes[index] = Math.floor((values[index % values.length] as number) / scale) & 0xff;
  }
  return planes;
}

/** Writes packed columns: see `unpackColumns`. Numbers are whole, from 0 and below 2^32. */
export function packColumns(head: unknown, columns: readonly Column[]): Uint8Array {
  const shapes = columns.map((values): ColumnShape => [values.length, toWidth(values)]);
  const planes = columns.map((values, index) => toPlanes(values, shapes[index]?.[1] ?? 0));
  const json = toBytes(`${JSON.stringify([head, shapes])}\n`);
  return deflateRawSync(Buffer.concat([json, ...planes]), { level: 9 });
}

/** The same value always gives the same bytes (on one version of zlib). */
export const pack = (value: unknown): Uint8Array => deflateRawSync(toBytes(JSON.stringify(value)), { level: 9 });
