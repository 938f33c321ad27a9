/** A plain Starlight site (starlight.astro.build) of one page with the text of a document: what the page is compared with. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { toMarkdownFile } from '../../../src/lib/frontMatter.ts';
import { CommandError } from '../../command/CommandError.ts';
import { note } from '../../command/terminal.ts';

/** What Starlight was when this was written; a later one may be named in the folder's own package.json. */
const DEPENDENCIES = { '@astrojs/starlight': '0.41.8', astro: '7.2.9' };

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  integrations: [starlight({ title: '公报', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`;

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** The document's markdown without the anchors that only our renderer knows. */
export function toPlainMarkdown(file: string): string {
  const { data, body } = toMarkdownFile(file);
  const { title } = data as { title: string };
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body.replace(/ \{#[a-z0-9-]+\}$/gm, '').replace(/^# /gm, '## ')}`;
}

/** npm and its programs are files of their own on Windows. */
function run(folder: string, program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    shell: process.platform === 'win32',
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status === 0) return;
  note((error?.message ?? stderr).trimEnd());
  throw new CommandError(`Starlight 没有做成（${program} ${args.join(' ')}）`, '没有网络时用 --alone，只测本站。');
}

/**
 * Builds the page and gives the folder of the built site.
 * @param file markdown of the document
 * @param folder where Starlight is or is put; by default a new one among the temporary files
 */
export function buildStarlight(file: string, folder = mkdtempSync(join(tmpdir(), 'gongbao-starlight-'))): string {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  if (!existsSync(join(folder, 'node_modules', '@astrojs', 'starlight'))) {
    write('package.json', JSON.stringify({ private: true, type: 'module', dependencies: DEPENDENCIES }));
    note(`正在下载 Starlight，放在 ${folder}……`);
    run(folder, 'npm', ['install', '--no-audit', '--no-fund']);
  }
  write('astro.config.mjs', CONFIG);
  write('src/content.config.ts', COLLECTIONS);
  write('src/content/docs/index.md', toPlainMarkdown(readFileSync(file, 'utf8')));
  run(folder, process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build']);
  return join(folder, 'dist');
}
