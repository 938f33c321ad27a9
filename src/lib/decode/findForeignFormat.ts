import type { Undecodable } from '../decode.ts';

interface Format extends Undecodable {
  readonly is: (head: string, bytes: Uint8Array) => boolean;
}

const AS_TEXT = '在 Word 或 WPS 中打开，另存为“纯文本（.txt）”，编码选 UTF-8，再试。';

/** Formats that a gazette's text is often sent in, by the bytes that they begin with; first match wins. */
const FORMATS: readonly Format[] = [
  {
    problem: 'pdf',
    message: '这是 PDF 文件，不是文本',
    help: '从 PDF 中复制或导出文字，存为“纯文本（.txt）”再试；扫描件要先做文字识别（OCR）。',
    is: (head) => head.slice(0, 1024).includes('%PDF-'),
  },
  { problem: 'word', message: '这是 Word 文件（.docx），不是文本', help: AS_TEXT, is: isZipOf('word/') },
  { problem: 'word', message: '这是 RTF 文件，不是文本', help: AS_TEXT, is: (head) => head.startsWith('{\\rtf') },
  {
    problem: 'word',
    message: '这是 Word 97–2003（.doc）或 WPS 文件，不是文本',
    help: AS_TEXT,
    is: (head) => head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'),
  },
  {
    problem: 'office',
    message: '这是电子表格或演示文稿，不是文本',
    help: '把其中的文字复制出来，存为“纯文本（.txt）”再试。',
    is: (head, bytes) => isZipOf('xl/')(head, bytes) || isZipOf('ppt/')(head, bytes),
  },
  {
    problem: 'office',
    message: '这是 OFD 版式文件，不是文本',
    help: '用 OFD 阅读器打开，复制或导出文字，存为“纯文本（.txt）”再试。',
    is: isZipOf('OFD.xml'),
  },
  {
    problem: 'archive',
    message: '这是压缩包，不是文本',
    help: '先解压，再导入其中的文本文件。',
    is: (head) => /^(?:PK\x03\x04|PK\x05\x06|Rar!\x1A\x07|7z\xBC\xAF\x27\x1C|\x1F\x8B)/.test(head),
  },
  {
    problem: 'image',
    message: '这是图片，不是文本',
    help: '先做文字识别（OCR），把识别出的文字存为“纯文本（.txt）”再试。',
    is: (head) => /^(?:\x89PNG\r\n|\xFF\xD8\xFF|GIF8[79]a|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP|AT&TFORM)/s.test(head),
  },
  {
    problem: 'web',
    message: '这是网页文件，不是文本',
    help: '在浏览器中打开，只复制公报的文字，存为“纯文本（.txt）”再试。',
    is: (head) => /^(?:\xEF\xBB\xBF)?\s{0,99}<(?:!doctype html|html[\s>])/i.test(head),
  },
];

/** Bytes of a file → what is wrong with it, where it is of a known format that is not plain text; else null. */
export function findForeignFormat(bytes: Uint8Array): Undecodable | null {
  const head = toLatin1(bytes.subarray(0, 2048));
  const format = FORMATS.find(({ is }) => is(head, bytes));
  if (!format) return null;
  const { problem, message, help } = format;
  return { problem, message, help };
}

/** Whether a file is a ZIP with an entry whose path begins with `path`: ZIP keeps the paths as plain bytes. */
function isZipOf(path: string): Format['is'] {
  const wanted = Buffer.from(path, 'latin1');
  return (head, bytes) =>
    head.startsWith('PK\x03\x04') && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(wanted);
}

/** One character for each byte. */
function toLatin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
