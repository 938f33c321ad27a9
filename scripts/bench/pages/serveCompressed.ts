/** Serves a built site as a host does that compresses with gzip. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { serveFolder } from '../../command/serveFolder.ts';

const HOST = '127.0.0.1';
const TEXTS = /^(?:text\/|application\/(?:json|javascript|xml)|image\/svg)/;

export interface Served {
  readonly url: string;
  readonly close: () => void;
}

/** Serves `folder`, whose pages were built for `base`, until it is closed. */
export async function serveCompressed(folder: string, base: string): Promise<Served> {
  const { port, server: inner } = await serveFolder(folder, { base, host: HOST, port: 0, tries: 0 });
  const server: Server = createServer((request, response) => {
    void fetch(`http://${HOST}:${port}${request.url ?? '/'}`, { redirect: 'manual' }).then(async (answer) => {
      const type = answer.headers.get('content-type') ?? '';
      const body = Buffer.from(await answer.arrayBuffer());
      const isText = TEXTS.test(type);
      response.writeHead(answer.status, { 'content-type': type, ...(isText ? { 'content-encoding': 'gzip' } : {}) });
      response.end(isText ? gzipSync(body) : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const { port: outer } = server.address() as AddressInfo;
  return { url: `http://${HOST}:${outer}${base}`, close: () => [server, inner].forEach((one) => one.close()) };
}
