import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { toProgressText } from '../../scripts/command/toProgressText.ts';

test('progress tells how many, and after two seconds how long it still takes', () => {
  assert.equal(toProgressText('正在生成网页', 0, 500, 9), '正在生成网页…… 0/500');
  assert.equal(toProgressText('正在生成网页', 100, 500, 1.9), '正在生成网页…… 100/500');
  assert.equal(toProgressText('正在生成网页', 100, 500, 10), '正在生成网页…… 100/500，约剩 40 秒');
  assert.equal(toProgressText('正在生成网页', 499, 500, 10), '正在生成网页…… 499/500，约剩 1 秒');
  assert.equal(toProgressText('正在生成网页', 100, 600, 40), '正在生成网页…… 100/600，约剩 3 分 20 秒');
  assert.equal(toProgressText('正在生成网页', 100, 400, 40), '正在生成网页…… 100/400，约剩 2 分');
  assert.equal(toProgressText('正在生成网页', 100, 10_000, 100), '正在生成网页…… 100/10000，约剩 2 小时 45 分');
  assert.equal(toProgressText('正在生成网页', 500, 500, 10), '正在生成网页…… 500/500');
});

test('progress is quiet where there is no terminal', () => {
  const code = `import { startProgress } from '${join(import.meta.dirname, '../../scripts/command/terminal.ts').replaceAll('\\', '/')}';
    const tell = startProgress('正在生成网页'); tell(1, 2); tell(2, 2);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
});
