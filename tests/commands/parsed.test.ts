import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parsedFolder } from '../../scripts/command/parsed/ParsedStore.ts';
import { type Archive, ISSUE, makeArchive } from './archive.ts';

/** Enough issues for several threads. */
const ISSUES = 8;

const toText = (at: number): string =>
  ISSUE.replaceAll('2026', String(2001 + at)).replace('请做好准备。', '请做好准备，联系电话 13912345678。');

function makeLargeArchive(): Archive {
  const archive = makeArchive();
  archive.write('content/gazettes/qinghe.yaml', 'name: 青禾县人民政府公报\nauthority: 青禾县人民政府\n');
  for (let at = 0; at < ISSUES; at++) archive.write(`content/source/qinghe/${2001 + at}-1.txt`, toText(at));
  return archive;
}

/** Generates with what was kept; `--check` generates from nothing and compares. */
function checkThatKeptIsTrue(archive: Archive): string {
  const { status, stdout, stderr } = archive.run('content');
  assert.equal(status, 0, stderr);
  const check = archive.run('content', '--check');
  assert.equal(check.status, 0, check.stdout);
  return stdout;
}

const keptOf = ({ content }: Archive): string[] => readdirSync(parsedFolder(content)).sort();

test('what the parser made of a source is kept and stays true', async (context) => {
  const archive = makeLargeArchive();
  checkThatKeptIsTrue(archive);
  const first = keptOf(archive);
  assert.equal(first.length, ISSUES);

  await context.test('nothing has changed', () => {
    assert.match(checkThatKeptIsTrue(archive), /没有变化/);
    assert.deepEqual(keptOf(archive), first);
  });

  await context.test('one source has changed', () => {
    archive.write('content/source/qinghe/2003-1.txt', toText(2).replace('选好树种', '选好苗木'));
    assert.match(checkThatKeptIsTrue(archive), /更新 3，/);
    assert.equal(keptOf(archive).filter((name) => first.includes(name)).length, ISSUES - 1);
  });

  await context.test('the settings have changed', () => {
    archive.write('content/site.yaml', 'name: 青禾县政府公报\nprivacy: report\n');
    checkThatKeptIsTrue(archive);
    assert.match(archive.snapshot()['documents/qinghe/qingzhengbanfa/2003/5.md'] ?? '', /13912345678/);
  });

  await context.test('what was kept is damaged', () => {
    for (const name of keptOf(archive)) writeFileSync(join(parsedFolder(archive.content), name), 'damaged');
    assert.match(checkThatKeptIsTrue(archive), /没有变化/);
  });
});
