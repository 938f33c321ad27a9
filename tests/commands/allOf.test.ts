import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { test } from 'node:test';
import { allOf } from '../../scripts/command/allOf.ts';

test('works that are done at the same time give what each of them gives', async () => {
  assert.deepEqual(await allOf([Promise.resolve(1), setTimeout(5, '二')]), [1, '二']);
});

test('a failure is told when all have ended', async () => {
  let hasEnded = false;
  const slow = setTimeout(20).then(() => {
    hasEnded = true;
  });
  await assert.rejects(allOf([slow, Promise.reject(new Error('不成'))]), /不成/);
  assert.ok(hasEnded);
});
