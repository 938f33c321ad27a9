import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decode, isDecoded, type Problem } from '../../src/lib/decode.ts';

const TEXT = '青禾县人民政府公报\n2026年第1期\n\n关于做好春季植树工作的通知\n青政发〔2026〕3号\n';

function toUtf16(text: string, order: 'le' | 'be', mark = ''): Buffer {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** GB18030 has no encoder in Node: the two-byte codes of these characters, from the standard's table. */
const GB18030: Readonly<Record<string, string>> = {
  青: 'C7E0',
  禾: 'BACC',
  县: 'CFD8',
  人: 'C8CB',
  民: 'C3F1',
  政: 'D5FE',
  府: 'B8AE',
  公: 'B9AB',
  报: 'B1A8',
  年: 'C4EA',
  第: 'B5DA',
  期: 'C6DA',
  '〔': 'A1B2',
  '〕': 'A1B3',
  号: 'BAC5',
  䶮: 'FE9F',
  '，': 'A3AC',
};

function toGb18030(text: string): Buffer {
  return Buffer.concat(
    Array.from(text, (char) => Buffer.from(GB18030[char] ?? char.charCodeAt(0).toString(16).padStart(2, '0'), 'hex')),
  );
}

describe('decode', () => {
  const encodings = [
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\uFEFF' + TEXT), 'utf-8'],
    ['UTF-16 little endian with a mark', toUtf16(TEXT, 'le', '\uFEFF'), 'utf-16le'],
    ['UTF-16 little endian', toUtf16(TEXT, 'le'), 'utf-16le'],
    ['UTF-16 big endian with a mark', toUtf16(TEXT, 'be', '\uFEFF'), 'utf-16be'],
    ['UTF-16 big endian', toUtf16(TEXT, 'be'), 'utf-16be'],
  ] as const;
  for (const [name, bytes, encoding] of encodings) {
    test(`reads ${name}`, () => assert.deepEqual(decode(bytes), { text: TEXT, encoding }));
  }

  for (const text of ['青禾县人民政府公报\n2026年第1期', '公报', '青政〔2026〕3号，䶮', 'Qinghe 县']) {
    test(`reads GB18030: ${text}`, () => assert.deepEqual(decode(toGb18030(text)), { text, encoding: 'gb18030' }));
  }

  test('makes every line end a line feed and keeps the number of lines', () => {
    const result = decode(Buffer.from('甲\r\n乙\r丙\n\f\n\f丁\u0007戊\u001A'));
    assert.ok(isDecoded(result));
    assert.deepEqual(result.text.split('\n'), ['甲', '乙', '丙', ' ', ' 丁 戊 ']);
  });

  const foreign: readonly (readonly [string, Buffer, Problem])[] = [
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blank lines', Buffer.from('\uFEFF \r\n\u3000\n'), 'empty'],
    ['PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'pdf'],
    ['docx', Buffer.from('PK\x03\x04\x14\0\x06\0[Content_Types].xml…word/document.xml'), 'word'],
    ['doc', Buffer.from('D0CF11E0A1B11AE100000000', 'hex'), 'word'],
    ['RTF', Buffer.from('{\\rtf1\\ansi'), 'word'],
    ['xlsx', Buffer.from('PK\x03\x04\x14\0xl/workbook.xml'), 'office'],
    ['OFD', Buffer.from('PK\x03\x04\x14\0OFD.xml'), 'office'],
    ['ZIP', Buffer.from('PK\x03\x04\x14\0a.txt'), 'archive'],
    ['PNG', Buffer.from('89504E470D0A1A0A0000', 'hex'), 'image'],
    ['JPEG', Buffer.from('FFD8FFE000104A46', 'hex'), 'image'],
    ['a web page', Buffer.from('<!DOCTYPE html><html lang="zh">'), 'web'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 255)),
      'binary',
    ],
    ['a program', Buffer.from('7F454C46020101000000000000000000', 'hex'), 'binary'],
  ];
  for (const [name, bytes, problem] of foreign) {
    test(`refuses ${name} and says how to mend it`, () => {
      const result = decode(bytes);
      assert.ok(!isDecoded(result));
      assert.equal(result.problem, problem);
      assert.match(result.help, /。$/);
    });
  }

  test('names the line of a broken byte instead of reading the whole as another encoding', () => {
    const bytes = Buffer.from(TEXT.repeat(20));
    bytes[Buffer.byteLength('青禾县人民政府公报\n2026')] = 0xff;
    const result = decode(bytes);
    assert.ok(!isDecoded(result));
    assert.deepEqual([result.problem, result.line], ['damaged', 2]);
  });

  test('names the line that was added to a GB18030 file in another encoding', () => {
    const line = '青禾县人民政府公报2026年第1期\n';
    const bytes = Buffer.concat([toGb18030(line.repeat(20)), Buffer.from('人民政府公')]);
    const result = decode(bytes);
    assert.ok(!isDecoded(result));
    assert.deepEqual([result.problem, result.line], ['damaged', 21]);
  });

  test('reads text that is cut in the middle of a UTF-16 character as damaged', () => {
    const result = decode(toUtf16(TEXT, 'le', '\uFEFF').subarray(0, -1));
    assert.equal('problem' in result && result.problem, 'damaged');
  });
});
