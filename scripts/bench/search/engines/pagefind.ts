/** Pagefind as it comes: pages of language zh-CN, its own program to index them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { escapeHtml } from '../../../../src/lib/markdown/text.ts';
import { toMarkdownFile } from '../../../../src/lib/frontMatter.ts';
import { toHtml } from '../../../../src/lib/markdown/toHtml.ts';
import { documentSchema } from '../../../../src/lib/schema.ts';
import { readFolder } from '../../../command/readFolder.ts';
import { runProgram } from '../../../command/runProgram.ts';
import type { Engine } from './Engine.ts';

function writePage(contentDir: string, path: string, workDir: string): void {
  const { data: written, body } = toMarkdownFile(readFileSync(join(contentDir, 'documents', path), 'utf8'));
  const data = documentSchema.parse(written);
  const { html } = toHtml(body, data);
  const head = `<h1>${escapeHtml(data.title)}</h1><p>${escapeHtml(data.number ?? '')}</p><p>${escapeHtml(data.issuers.join('　'))}</p>`;
  const file = join(workDir, path.slice(0, -'.md'.length), 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(data.title)}</title></head><body><main data-pagefind-body>${head}${html}</main></body></html>`,
  );
}

export const pagefind: Engine = {
  label: 'Pagefind（zh-CN）',
  prepare: (contentDir, workDir) => {
    const paths = readFolder(join(contentDir, 'documents'), '.').filter((path) => path.endsWith('.md'));
    for (const path of paths) writePage(contentDir, path, workDir);
  },
  build: async (_contentDir, outDir, workDir) => {
    const { status, output } = await runProgram(
      'pagefind',
      ['--site', workDir, '--output-path', join(outDir, 'pagefind')],
      { quiet: true },
    );
    if (status !== 0) throw new Error(output);
  },
  isIndex: (path) => /\.pf_|pagefind-entry/.test(path),
  module: `
    export async function open() {
      const pagefind = await import('/pagefind/pagefind.js');
      await pagefind.init();
      return async (query) => {
        const { results } = await pagefind.search(query);
        const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        return { ids: results.map(({ id }) => id), first: first.map(({ url }) => url.slice(1, -1)) };
      };
    }`,
  toAddresses: (_contentDir, outDir) => {
    const folder = join(outDir, 'pagefind', 'fragment');
    const known = new Map(
      readdirSync(folder).map((file) => {
        const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
        const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
        return [file.replace(/\.pf_fragment$/, ''), url.slice(1, -1)];
      }),
    );
    return (id) => known.get(id) ?? id;
  },
};
