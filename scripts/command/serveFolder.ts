import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { CommandError } from './CommandError.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
};

export interface Serving {
  /** Path below the host, with `/` at both ends. */
  readonly base: string;
  readonly host: string;
  /** Port to listen at. */
  readonly port: number;
  /** How many ports after that one are tried while they are taken. */
  readonly tries: number;
}

/**
 * Serves a folder as a plain static host does: `index.html` for a folder, a redirect to the slash, `404.html`.
 * @returns the server and the port that it listens at
 * @throws CommandError where no port is free
 */
export async function serveFolder(folder: string, serving: Serving): Promise<{ server: Server; port: number }> {
  for (let port = serving.port; port <= serving.port + serving.tries; port++) {
    const server = createServer((request, response) => answer(folder, serving.base, request, response));
    if (await listens(server, port, serving.host)) return { server, port: portOf(server) };
  }
  throw new CommandError(`端口 ${serving.port} 已被占用`, '关掉占用它的程序，或用 --port 另选一个。');
}

function listens(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, host, () => resolve(true));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

interface Answer {
  readonly status: number;
  readonly file?: string;
  readonly location?: string;
}

function answer(folder: string, base: string, { method, url = '/' }: IncomingMessage, response: ServerResponse): void {
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { status, file, location } = toAnswer(folder, base, url);
  if (file !== undefined) send(response, status, file, method);
  else response.writeHead(status, location === undefined ? {} : { location }).end();
}

function toAnswer(folder: string, base: string, url: string): Answer {
  const path = url.replace(/\?.*/s, '');
  const wanted = toFile(folder, base, path);
  if (wanted && isFile(wanted)) return { status: 200, file: wanted };
  if (wanted && isFile(join(wanted, 'index.html'))) {
    if (!path.endsWith('/')) return { status: 301, location: `${path}/${url.slice(path.length)}` };
    return { status: 200, file: join(wanted, 'index.html') };
  }
  if (path === '/' && base !== '/') return { status: 302, location: base };
  const lost = join(folder, '404.html');
  return isFile(lost) ? { status: 404, file: lost } : { status: 404 };
}

/** The file or folder that an address means; null for one outside the base path or the folder. */
function toFile(folder: string, base: string, path: string): string | null {
  if (!`${path}/`.startsWith(base)) return null;
  try {
    const file = join(folder, decodeURIComponent(path.slice(base.length)));
    return file === folder || file.startsWith(folder + sep) ? file.replace(/[\\/]$/, '') : null;
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, file: string, method: string): void {
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(status, {
    'content-type': type,
    'content-length': statSync(file).size,
    'cache-control': 'no-cache',
    // Other sites may read what is published: the search module and the data.
    'access-control-allow-origin': '*',
  });
  if (method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
