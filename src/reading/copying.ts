/** Copying with one click: the link of a heading, article, table or attachment, and the texts of the cite box. */
import { openNews, say } from './say.ts';

/** Many archives are served without TLS, where browsers have no clipboard: there a selection is copied. */
async function copy(text: string): Promise<boolean> {
  if (isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Permission may be refused; the old way asks for none.
    }
  }
  const field = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
  field.style.cssText = 'position:fixed;opacity:0';
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without TLS
  const isCopied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}

/** The permanent address of a place on this page. */
function toPermanent(link: HTMLAnchorElement): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return (canonical ?? location.href.replace(/#.*/, '')) + link.hash;
}

function findText(target: Element): string | undefined {
  const link = target.closest<HTMLAnchorElement>('a.permalink');
  if (link) return toPermanent(link);
  const id = target.closest<HTMLElement>('[data-copy]')?.dataset['copy'];
  return id === undefined ? undefined : (document.getElementById(id)?.textContent.trim() ?? undefined);
}

/** Listens where there is something to copy. A link leads to its place all the same. */
export function startCopying(): void {
  if (!document.querySelector('a.permalink, [data-copy]')) return;
  openNews();
  document.addEventListener('click', ({ target, button, ctrlKey, metaKey, shiftKey }) => {
    if (!(target instanceof Element) || button !== 0 || ctrlKey || metaKey || shiftKey) return;
    const text = findText(target);
    if (text === undefined) return;
    const isLink = target.closest('a.permalink') !== null;
    void copy(text).then((isCopied) =>
      say(isCopied ? (isLink ? '链接已复制' : '已复制') : '浏览器不让复制，请选中文字后复制'),
    );
  });
}
