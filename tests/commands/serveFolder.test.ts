import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serveFolder } from '../../scripts/command/serveFolder.ts';

const SERVING = { base: '/gongbao/', host: '127.0.0.1', port: 0, tries: 0 };

describe('serveFolder', () => {
  const root = mkdtempSync(join(tmpdir(), 'gongbao-serve-'));
  const folder = join(root, 'dist');
  let port = 0;
  let close: () => void = () => undefined;

  before(async () => {
    mkdirSync(join(folder, 'qinghe'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '首页');
    writeFileSync(join(folder, '404.html'), '没有');
    writeFileSync(join(folder, 'qinghe', 'index.html'), '青禾');
    writeFileSync(join(folder, '数据 1.csv'), 'a,b');
    writeFileSync(join(root, 'secret.txt'), 'secret');
    const served = await serveFolder(folder, SERVING);
    port = served.port;
    close = () => void served.server.close();
  });
  after(() => {
    close();
    rmSync(root, { recursive: true });
  });

  /** Asks for a path as it is, without making it regular as `fetch` does. */
  function get(
    path: string,
    method = 'GET',
  ): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> {
    return new Promise((resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path, method, agent: false }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      });
      asked.on('error', reject).end();
    });
  }

  test('serves pages, and files by their type', async () => {
    const page = await get('/gongbao/');
    assert.deepEqual([page.status, page.body, page.headers['content-type']], [200, '首页', 'text/html; charset=utf-8']);
    assert.equal((await get('/gongbao/qinghe/?q=%E6%B0%B4')).body, '青禾');
    const file = await get(`/gongbao/${encodeURIComponent('数据 1.csv')}`);
    assert.deepEqual([file.status, file.headers['content-type']], [200, 'text/csv; charset=utf-8']);
  });

  test('redirects to the slash and to the base path', async () => {
    const page = await get('/gongbao/qinghe?q=1');
    assert.deepEqual([page.status, page.headers['location']], [301, '/gongbao/qinghe/?q=1']);
    const root_ = await get('/');
    assert.deepEqual([root_.status, root_.headers['location']], [302, '/gongbao/']);
    assert.equal((await get('/gongbao')).headers['location'], '/gongbao/');
  });

  test('answers with the page for what is not there, also outside the base path and the folder', async () => {
    for (const path of [
      '/gongbao/nothing/',
      '/qinghe/',
      '/gongbao/../secret.txt',
      '/gongbao/..%2Fsecret.txt',
      '/gongbao/%zz',
    ]) {
      const { status, body } = await get(path);
      assert.deepEqual([path, status, body], [path, 404, '没有']);
    }
  });

  test('sends no body for HEAD, and refuses to be written to', async () => {
    const head = await get('/gongbao/', 'HEAD');
    assert.deepEqual([head.status, head.headers['content-length'], head.body], [200, '6', '']);
    assert.equal((await get('/gongbao/', 'POST')).status, 405);
  });

  test('says that a port is taken', async () => {
    await assert.rejects(serveFolder(folder, { ...SERVING, port }), /端口 \d+ 已被占用/);
    const next = await serveFolder(folder, { ...SERVING, port, tries: 5 });
    assert.notEqual(next.port, port);
    next.server.close();
  });
});
