/** The control 核对原文 of a document's page. Nothing is sent anywhere: two files of the site are read and compared. */

interface Manifest {
  readonly documents: readonly { readonly address: string; readonly sha256: string }[];
}

type Outcome = 'same' | 'changed' | 'page' | 'unlisted' | 'failed' | 'unsafe';

const WORDS: Readonly<Record<Outcome, string>> = {
  same:
    '一致。本页的文字就是纯文本文件里的文字，它的 SHA-256 与清单登记的相同：从网站生成以来，文字没有被改动。' +
    '这不能说明网页与印刷的公报一致，也不能排除文字和清单被一起换掉；要排除后一种情况，请把整站校验值与发布单位公布的对照。',
  changed:
    '不一致！纯文本文件的 SHA-256 与清单登记的不同：文件或清单在网站生成以后被改动过，或者传输有误。请勿引用，并告诉我们。',
  page: '不一致！纯文本文件与清单相同，但本页上有它没有的文字：网页可能被改动过（浏览器的翻译、改写插件也会造成）。',
  unlisted: '清单里没有这件文件，无法核对。',
  failed: '没能读到纯文本文件或清单。请检查网络后再试。',
  unsafe: '这个浏览器或网址不能计算校验值（需要 https 或本机网址）。可以下载纯文本，用 sha256sum 计算。',
};

const BLOCKS = 'h2,h3,h4,h5,h6,p,li,td,th';

/** Letters and digits alone: page and file divide lines differently. */
const toLetters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** Whether every block of the page's text stands in the file's text. */
function isPageOf(body: Element, text: string): boolean {
  const all = toLetters(text);
  return [...body.querySelectorAll(BLOCKS)].every((block) => {
    if (block.querySelector(BLOCKS)) return true;
    const copy = block.cloneNode(true) as Element;
    for (const extra of copy.querySelectorAll('.permalink,button,[aria-hidden=true],[download]')) extra.remove();
    return all.includes(toLetters(copy.textContent));
  });
}

const toHex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function verify({ address = '', text = '', manifest = '' }: DOMStringMap): Promise<Outcome> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return 'unsafe';
  const [file, list] = await Promise.all([text, manifest].map((url) => fetch(url, { cache: 'no-cache' })));
  if (!file?.ok || !list?.ok) return 'failed';
  const bytes = await file.arrayBuffer();
  const known = ((await list.json()) as Manifest).documents.find((one) => one.address === address);
  if (!known) return 'unlisted';
  if (toHex(await subtle.digest('SHA-256', bytes)) !== known.sha256) return 'changed';
  const body = document.querySelector('.document-page .body');
  return body && isPageOf(body, new TextDecoder().decode(bytes)) ? 'same' : 'page';
}

/** Brings the control to life; without a script it is a link to the list and to the text. */
export function startVerify(): void {
  const root = document.querySelector<HTMLElement>('[data-verify]');
  const button = root?.querySelector('button');
  const status = root?.querySelector<HTMLElement>('[role=status]');
  if (!root || !button || !status) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    status.textContent = '正在核对……';
    void verify(root.dataset)
      .catch((): Outcome => 'failed')
      .then((outcome) => {
        status.textContent = WORDS[outcome];
        status.dataset['outcome'] = outcome;
        button.disabled = false;
      });
  });
}
