import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../command/CommandError.ts';

/**
 * Address of the document whose page is the median by its size.
 * @param content content folder
 * @param out folder of the built site
 */
export function pickDocument(content: string, out: string): string {
  const sized = readdirSync(join(content, 'documents'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.slice(0, -3).replaceAll('\\', '/'))
    .flatMap((id) => {
      const page = statSync(join(out, id, 'index.html'), { throwIfNoEntry: false });
      return page ? [{ id, size: page.size }] : [];
    })
    .sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1));
  const median = sized[Math.floor((sized.length - 1) / 2)];
  if (!median) throw new CommandError('还没有做出网站', '先运行 npm run build。');
  return median.id;
}
