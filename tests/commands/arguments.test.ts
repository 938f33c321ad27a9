import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeArchive } from './archive.ts';

const COMMANDS = ['start', 'test', 'check', 'import', 'content', 'build', 'dev', 'preview'];

describe('every command', () => {
  const archive = makeArchive();
  const before = archive.snapshot();

  for (const command of COMMANDS) {
    test(`${command} --help explains itself in Chinese and does nothing`, () => {
      const { status, stdout, stderr } = archive.run(command, '--help');
      assert.equal(stderr, '');
      assert.equal(status, 0);
      assert.match(stdout, new RegExp(`^用法：npm run ${command} --`));
      for (const part of ['选项：', '--help', 'GAZETTE_CONTENT', '退出码：']) assert.ok(stdout.includes(part), part);
      assert.deepEqual(archive.snapshot(), before);
    });

    test(`${command} refuses an option that it does not have`, () => {
      const { status, stderr } = archive.run(command, '--nonsense');
      assert.equal(status, 2);
      assert.match(stderr, /没有 --nonsense 这个选项/);
    });
  }

  test('refuses words that it does not take, values that do not fit and missing words', () => {
    assert.match(archive.run('content', 'word').stderr, /不需要“word”/);
    assert.equal(archive.run('preview', '--port', 'abc').status, 1, 'there is no site yet');
    assert.equal(archive.run('test', '--only', 'abc').status, 2);
    assert.equal(archive.run('import').status, 2);
    assert.equal(archive.run('import', '--gazette', '青禾', 'a.txt').status, 2);
  });
});
