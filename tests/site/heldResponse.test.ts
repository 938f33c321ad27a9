import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HeldResponse } from '../../src/build/HeldResponse.ts';

const Native = globalThis.Response;
const WORDS = '平政发〔2021〕56号\n';
const BYTES = new Uint8Array([1, 2, 250]);

test('what a page gives is held as it was given', async () => {
  const response = new HeldResponse(BYTES, { status: 404, headers: { 'Content-Type': 'image/png' } });
  assert.equal(await HeldResponse.toBytes(response), BYTES);
  assert.equal(response.status, 404);
  assert.equal(response.headers.get('content-type'), 'image/png');
  assert.equal(Buffer.from(await HeldResponse.toBytes(new HeldResponse(WORDS))).toString(), WORDS);
});

test('it can be read in every way that any response can be', async () => {
  const make = (): Response => new HeldResponse(WORDS);
  assert.equal(await make().text(), WORDS);
  assert.equal(await make().clone().text(), WORDS);
  assert.equal(Buffer.from(await make().arrayBuffer()).toString(), WORDS);
  assert.equal(Buffer.from(await make().bytes()).toString(), WORDS);
  assert.equal(await (await make().blob()).text(), WORDS);
  assert.equal(await new Native(make().body).text(), WORDS);
  assert.deepEqual(await new HeldResponse('{"number":56}').json(), { number: 56 });
});

test('bodies of other kinds, and none, are as in any response', async () => {
  assert.equal(new HeldResponse(null).body, null);
  assert.equal(new HeldResponse().body, null);
  const stream = new HeldResponse(new Native(WORDS).body);
  assert.equal(Buffer.from(await HeldResponse.toBytes(stream)).toString(), WORDS);
  assert.equal(Buffer.from(await HeldResponse.toBytes(new Native(WORDS))).toString(), WORDS);
  assert.equal(await new HeldResponse(new Blob([WORDS])).text(), WORDS);
});

test('responses of both kinds count as responses', () => {
  assert.ok(new HeldResponse(WORDS) instanceof Native);
  assert.ok(HeldResponse.redirect('https://example.org/') instanceof HeldResponse);
  assert.ok(!({} instanceof HeldResponse));
});
