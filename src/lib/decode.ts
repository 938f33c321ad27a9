/**
 * Bytes → text, the first stage. Office software saves Chinese text as UTF-8, as UTF-16 ("Unicode" in Windows'
 * Notepad) or as GBK/GB18030 (GB 18030-2022), with or without a byte order mark; nothing in the file says which.
 */
import { findForeignFormat } from './decode/findForeignFormat.ts';
import { toUniformText } from './decode/toUniformText.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type Problem = 'empty' | 'pdf' | 'word' | 'office' | 'archive' | 'image' | 'web' | 'binary' | 'damaged';

export interface Decoded {
  /** Line ends are `\n`, without byte order mark and control characters. Has as many lines as an editor shows. */
  readonly text: string;
  readonly encoding: Encoding;
}

export interface Undecodable {
  readonly problem: Problem;
  /** In Chinese, without a full stop. */
  readonly message: string;
  /** In Chinese: how to mend it. */
  readonly help: string;
  /** Line of the file, from 1, that is meant, where one is. */
  readonly line?: number;
}

interface Reading {
  readonly text: string;
  readonly encoding: Encoding;
}

const EMPTY: Undecodable = { problem: 'empty', message: '文件是空的', help: '放入公报的文字后再试。' };

const BINARY: Undecodable = {
  problem: 'binary',
  message: '这不是文本文件，认不出是什么格式',
  help: '用原来的软件打开，另存为“纯文本（.txt）”后再试。',
};

/** Encodings that are tried, the strictest first: hardly any text that is not UTF-8 passes for it. */
const CANDIDATES = ['gb18030', 'utf-16le', 'utf-16be'] as const satisfies readonly Encoding[];

/** Least share of usual characters for a reading to be taken for Chinese text; a wrong reading has less than a half. */
const LEAST_USUAL = 0.7;

/** The same for a reading that has wrong bytes in it. */
const LEAST_USUAL_OF_DAMAGED = 0.9;

/** A file with more control characters than these few and this share of its length is not text. */
const FEW_CONTROLS = 4;
const MOST_CONTROLS = 0.01;

/** Bytes of a file → its text and encoding, or what is wrong with it and how to mend that. Never throws. */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  if (bytes.length === 0) return EMPTY;
  const foreign = findForeignFormat(bytes);
  if (foreign) return foreign;
  const reading =
    readByMark(bytes) ?? readUtf8(bytes) ?? readDamagedUtf8(bytes) ?? readByGuess(bytes) ?? findDamage(bytes);
  if (!reading) return BINARY;
  if ('problem' in reading) return reading;
  if (countControls(reading.text) > FEW_CONTROLS + MOST_CONTROLS * reading.text.length) return BINARY;
  const text = toUniformText(reading.text);
  return text.trim() === '' ? EMPTY : { text, encoding: reading.encoding };
}

/** Whether `decode` gave text. */
export function isDecoded(result: Decoded | Undecodable): result is Decoded {
  return 'text' in result;
}

/** Reads a file by the byte order mark at its head; null without one. */
function readByMark(bytes: Uint8Array): Reading | Undecodable | null {
  const encoding = findMark(bytes);
  if (!encoding) return null;
  const text = readStrictly(bytes, encoding);
  return text === null ? toDamaged(bytes, encoding) : { text, encoding };
}

function findMark([a, b, c, d]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return 'gb18030';
  return null;
}

function readUtf8(bytes: Uint8Array): Reading | null {
  if (bytes.includes(0)) return null;
  const text = readStrictly(bytes, 'utf-8');
  return text === null ? null : { text, encoding: 'utf-8' };
}

/** UTF-8 but for a few bytes: read as GB18030 it would give wrong characters without a word. */
function readDamagedUtf8(bytes: Uint8Array): Undecodable | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = countMatches(text, /\uFFFD/g);
  const wide = countMatches(text, /[^\0-\x7F\uFFFD]/g);
  return broken > 0 && broken * 20 < wide ? toDamaged(bytes, 'utf-8') : null;
}

/** Reads a file in the encoding that makes the most usual Chinese text of it; null if none does. */
function readByGuess(bytes: Uint8Array): Reading | null {
  let best: Reading | null = null;
  let bestShare = LEAST_USUAL;
  for (const encoding of CANDIDATES) {
    const text = readStrictly(bytes, encoding);
    const share = text === null ? 0 : shareOfUsual(text);
    if (text === null || share <= bestShare) continue;
    best = { text, encoding };
    bestShare = share;
  }
  return best;
}

/** A text in one encoding with some bytes of another, as when a line was added by a program that did not ask. */
function findDamage(bytes: Uint8Array): Undecodable | null {
  const shares = CANDIDATES.map((encoding) => shareOfUsual(new TextDecoder(encoding).decode(bytes)));
  const best = Math.max(...shares);
  const encoding = CANDIDATES[shares.indexOf(best)];
  return encoding !== undefined && best > LEAST_USUAL_OF_DAMAGED ? toDamaged(bytes, encoding) : null;
}

function readStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What is wrong with a file that is in `encoding` but for some bytes, and on which line the first of them stands. */
function toDamaged(bytes: Uint8Array, encoding: Encoding): Undecodable {
  const text = new TextDecoder(encoding).decode(bytes);
  const at = text.indexOf('\uFFFD');
  const line = text.slice(0, Math.max(at, 0)).split(/\r\n?|\n/).length;
  return {
    problem: 'damaged',
    message: `文件是 ${encoding.toUpperCase()} 编码，但第 ${line} 行有损坏的字节`,
    help: '对照原件改正这一行，存为 UTF-8 编码后再试。',
    line,
  };
}

/** Share of the characters that Chinese office text is made of, of all that are not white space. */
function shareOfUsual(text: string): number {
  const usual = countMatches(
    text,
    /[!-~·—‘’“”…\u2460-\u2473\u2500-\u257F\u25A0-\u25FF\u3001-\u3020\u4E00-\u9FFF\uFF01-\uFF5E]/g,
  );
  const all = countMatches(text, /\S/gu);
  return all === 0 ? 0 : usual / all;
}

function countControls(text: string): number {
  return countMatches(text, /[\0-\x08\x0E-\x1F\x7F\uFFFE\uFFFF]/g);
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
