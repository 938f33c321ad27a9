/** `people: false` in site.yaml: nobody stands in an index, a feed of names, or the data; the documents stay as they are. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { nextOf } from '../../scripts/command/swapFolder.ts';
import { cacheFolder } from '../../src/lib/folders.ts';
import { ISSUE, makeArchive } from '../commands/archive.ts';

const TEXT = ISSUE.replaceAll('青政办发〔2026〕5号', '青政干发〔2026〕1号')
  .replaceAll('青禾县人民政府办公室关于开展农村道路检查的通知', '青禾县人民政府关于李麦等同志职务任免的通知')
  .replace(
    '定于4月上旬检查农村道路，请做好准备。',
    '经研究决定：\n\n任命李麦为县水务局局长；\n\n免去何青禾的县水务局局长职务。',
  );

function build(): Map<string, string> {
  const archive = makeArchive();
  after(() => {
    process.env['GAZETTE_CONTENT'] = archive.content;
    process.env['GAZETTE_OUT'] = nextOf(join(archive.root, 'dist'));
    rmSync(cacheFolder(), { recursive: true, force: true });
  });
  archive.write('content/site.yaml', 'name: 青禾县政府公报\npeople: false\n');
  const imported = archive.run('import', archive.write('received.txt', TEXT));
  assert.equal(imported.status, 0, imported.stderr);
  assert.ok(
    Object.values(archive.snapshot()).some((file) => /^appointments:/m.test(file)),
    'the text has appointments',
  );
  const built = archive.run('build');
  assert.equal(built.status, 0, built.stderr);
  const folder = join(archive.root, 'dist');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), read(file)]),
  );
}

function read(file: string): string {
  const bytes = readFileSync(file);
  if (!file.endsWith('.zip')) return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((data) => strFromU8(data))
    .join('\n');
}

test('people are left out of indexes', async (context) => {
  const site = build();
  const paths = [...site.keys()];

  await context.test('no page is of people or posts, and no link or sitemap leads to one', () => {
    assert.deepEqual(
      paths.filter((path) => /^(?:people|posts)\//.test(path)),
      [],
    );
    const leading = paths.filter(
      (path) => /\.(?:html|xml)$/.test(path) && /\/(?:people|posts)\//.test(site.get(path) ?? ''),
    );
    assert.deepEqual(leading, []);
  });

  await context.test('no file of data lists them', () => {
    const listing = paths.filter(
      (path) => /\.(?:json|jsonl|md|zip)$/.test(path) && /"appointments":|^appointments:/m.test(site.get(path) ?? ''),
    );
    assert.deepEqual(
      listing.filter((path) => !path.startsWith('data/schema/')),
      [],
    );
    assert.ok(!paths.some((path) => path.endsWith('appointments.csv')));
    assert.ok(!site.get('data/datapackage.json')?.includes('appointments'));
  });

  await context.test('the document says what it says', () => {
    assert.ok(site.get('qinghe/qingzhengganfa/2026/1/index.html')?.includes('任命李麦为县水务局局长'));
    assert.ok(site.get('qinghe/qingzhengganfa/2026/1/document.txt')?.includes('任命李麦为县水务局局长'));
  });
});
