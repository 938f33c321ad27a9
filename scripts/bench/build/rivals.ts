/**
 * What somebody would take instead: each makes a page of every markdown file with the barest template that shows it, and
 * an index for full-text search. What the project has itself is taken from it; the rest is installed when it is measured,
 * into the folder of the measurement, at the version that stands here.
 */

export interface Rival {
  readonly name: string;
  /** Packages to be installed, with their versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** Whether it runs on the project's own packages (Astro, Pagefind). */
  readonly usesOurs: boolean;
  /** A program that has to be there already. */
  readonly needs?: string;
  /** Files of its project; `DOCUMENTS` stands for the folder of the markdown files. */
  readonly files: Readonly<Record<string, string>>;
  /** Steps by their names; words of their command lines. `OUT` stands for the folder of the site. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
  /** Folder, below the project, that the markdown files are linked to, where it cannot read them elsewhere. */
  readonly link?: string;
}

const PAGE_HEAD = '<html lang="zh-CN"><head><meta charset="utf-8"><title>';
const PAGEFIND = ['node', 'node_modules/pagefind/lib/runner/bin.cjs', '--site', 'OUT', '--quiet'];

export const RIVALS: readonly Rival[] = [
  {
    name: 'Astro glob() + Pagefind',
    packages: {},
    usesOurs: true,
    files: {
      'package.json': '{"name":"plain","private":true,"type":"module"}\n',
      'astro.config.mjs': "export default { site: 'http://localhost', outDir: 'OUT' };\n",
      'src/content.config.ts': [
        "import { defineCollection } from 'astro:content';",
        "import { glob } from 'astro/loaders';",
        'export const collections = {',
        "  documents: defineCollection({ loader: glob({ base: 'DOCUMENTS', pattern: '**/*.md' }) }),",
        '};',
        '',
      ].join('\n'),
      'src/pages/[...id].astro': [
        '---',
        "import { getCollection, render } from 'astro:content';",
        'export async function getStaticPaths() {',
        "  return (await getCollection('documents')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));",
        '}',
        'const { entry } = Astro.props;',
        'const { Content } = await render(entry);',
        '---',
        `${PAGE_HEAD}{entry.data.title}</title></head><body><main data-pagefind-body><h1>{entry.data.title}</h1><Content /></main></body></html>`,
        '',
      ].join('\n'),
    },
    steps: { pages: ['node', 'node_modules/astro/bin/astro.mjs', 'build'], search: PAGEFIND },
  },
  {
    name: 'Eleventy + Pagefind',
    packages: { '@11ty/eleventy': '3.1.2', pagefind: '1.5.2' },
    usesOurs: false,
    link: 'documents',
    files: {
      'package.json': '{"name":"eleventy","private":true,"type":"module"}\n',
      'eleventy.config.mjs': [
        'export default (config) => {',
        "  config.addGlobalData('layout', 'page.liquid');",
        '  config.setUseGitIgnore(false);',
        "  return { dir: { input: 'documents', includes: '../includes', output: 'OUT' }, markdownTemplateEngine: false };",
        '};',
        '',
      ].join('\n'),
      'includes/page.liquid': `${PAGE_HEAD}{{ title }}</title></head><body><main data-pagefind-body><h1>{{ title }}</h1>{{ content }}</main></body></html>\n`,
    },
    steps: { pages: ['node', 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], search: PAGEFIND },
  },
  {
    name: 'VitePress, local search',
    packages: { vitepress: '1.6.4', vue: '3.5.22' },
    usesOurs: false,
    link: 'documents',
    files: {
      'package.json': '{"name":"vitepress","private":true,"type":"module"}\n',
      '.vitepress/config.mjs': [
        "export default { srcDir: 'documents', outDir: 'OUT', ignoreDeadLinks: true,",
        "  themeConfig: { search: { provider: 'local' } } };",
        '',
      ].join('\n'),
    },
    steps: { pages: ['node', 'node_modules/vitepress/bin/vitepress.js', 'build'] },
  },
  {
    name: 'Hugo + Pagefind',
    packages: { pagefind: '1.5.2' },
    usesOurs: false,
    needs: 'hugo',
    files: {
      'hugo.toml':
        "baseURL = 'http://localhost'\ncontentDir = 'DOCUMENTS'\npublishDir = 'OUT'\ndisableKinds = ['taxonomy', 'term', 'RSS']\n[markup.goldmark.renderer]\nunsafe = true\n",
      'layouts/_default/single.html': `${PAGE_HEAD}{{ .Title }}</title></head><body><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>\n`,
      'layouts/_default/list.html': '<html></html>\n',
    },
    steps: { pages: ['hugo', '--quiet'], search: PAGEFIND },
  },
];
