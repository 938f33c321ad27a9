/** Serves an index to the bench's browser, and counts the bytes: bodies of answers, as a host without compression sends them. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Engine } from './engines/Engine.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};
const PAGE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>bench</title>';

export interface Served {
  readonly url: string;
  /** Bytes and answers since it was asked the last time. */
  readonly take: () => { readonly bytes: number; readonly answers: number };
  readonly close: () => void;
}

export async function serveIndex(outDir: string, { module, files = {} }: Engine): Promise<Served> {
  let bytes = 0;
  let answers = 0;
  const read = (path: string): Buffer | null => {
    if (path === '') return Buffer.from(PAGE);
    if (path === 'bench.js') return Buffer.from(module);
    try {
      return readFileSync(files[path] ?? join(outDir, path));
    } catch {
      return null;
    }
  };
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(url.slice(1).replace(/\?.*/s, ''));
    const body = read(path);
    if (path !== '' && path !== 'bench.js') {
      bytes += body?.length ?? 0;
      answers += 1;
    }
    const type = path === '' ? 'text/html; charset=utf-8' : (TYPES[extname(path)] ?? 'application/octet-stream');
    response.writeHead(body ? 200 : 404, { 'content-type': type, 'cache-control': 'max-age=3600' });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take: () => {
      const taken = { bytes, answers };
      bytes = 0;
      answers = 0;
      return taken;
    },
    close: () => server.close(),
  };
}
