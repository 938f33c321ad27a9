/** The page of a list that had documents when it was published and has none now. */
import { escapeHtml } from '../markdown/text.ts';

const MAIN = /(<main\b[^>]*>)[\s\S]*(<\/main>)/;

/** `shell`: the site's page for what is not found. `title`: what the list is called, as it was published. */
export function toEmptiedPage(shell: string, title: string): string {
  const name = title === '' ? '' : `“${escapeHtml(title)}”`;
  const words = `<h1 class="page-title">这里现在没有文件</h1><p class="page-lead">${name}原来列出的文件，有的更正了文号、机关等，有的已撤下，现在列在别处。</p>`;
  return shell
    .replace(/<title>[^<]*/, () => `<title>${name || '这里现在没有文件'}`)
    .replace('</head>', '<meta name="gongbao" content="emptied"></head>')
    .replace(MAIN, (_all, open: string, close: string) => `${open}${words}${close}`);
}
