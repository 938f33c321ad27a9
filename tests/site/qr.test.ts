import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generate, correction } from 'lean-qr';
import { toQrPath } from '../../src/lib/toQrPath.ts';

/** Draws the path on squared paper. */
function draw(path: string, size: number): string {
  const dark = new Set<string>();
  for (const [, x = '', y = '', rest = ''] of path.matchAll(/M(\d+) (\d+)\.5([^M]*)/g)) {
    let at = Number(x);
    for (const [, move = '', count = ''] of rest.matchAll(/(?:m(\d+) 0)?h(\d+)/g)) {
      at += Number(move);
      for (let end = at + Number(count); at < end; at += 1) dark.add(`${at} ${y}`);
    }
  }
  const row = (y: number) => Array.from({ length: size }, (_, x) => (dark.has(`${x} ${y}`) ? '#' : '.')).join('');
  return Array.from({ length: size }, (_, y) => row(y)).join('\n');
}

test('the path has the dark modules of the code and no other', () => {
  for (const text of ['http://www.qinghe.example/qinghe/qingzhengfa/2023/4/', 'http://q.example/青/']) {
    const { size, path } = toQrPath(text);
    const code = generate(text, { minCorrectionLevel: correction.M });
    assert.equal(size, code.size);
    assert.equal(draw(path, size), code.toString({ on: '#', off: '.', pad: 0 }).trimEnd());
  }
});

test('one text, one path', () => assert.deepEqual(toQrPath('http://q.example/'), toQrPath('http://q.example/')));
