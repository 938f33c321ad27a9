/**
 * Serves the built site for the browser tests: `node tests/site/serve.ts 4399`. Its pages get a Chinese font from the font
 * package, so that their words have their true size also on a machine without one; with the header `x-font: none` they
 * stay as they are.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { serveFolder } from '../../scripts/command/serveFolder.ts';
import { outFolder } from '../../src/lib/folders.ts';
import { readSite } from '../../src/lib/site.ts';

const HOST = '127.0.0.1';
const FONTS = '/__fonts/';
const FOLDER = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-serif-sc/package.json'));

// The first name in the stack of tokens.css; both stacks become that one.
const faces = readFileSync(join(FOLDER, 'index.css'), 'utf8')
  .replaceAll("'Noto Serif SC Variable'", "'Noto Serif CJK SC'")
  .replaceAll('url(./files/', `url(${FONTS}`);
const css = `${faces}\nhtml { --sans: var(--serif); }`;

const { base } = readSite();
const { port } = await serveFolder(outFolder(), { base, host: HOST, port: 0, tries: 0 });

function sendFont(path: string, response: ServerResponse): void {
  const isStyle = path === `${FONTS}faces.css`;
  const body = isStyle ? css : readFileSync(join(FOLDER, 'files', path.slice(FONTS.length)));
  response.writeHead(200, {
    'content-type': isStyle ? 'text/css; charset=utf-8' : 'font/woff2',
    'cache-control': 'max-age=3600',
  });
  response.end(body);
}

async function sendPage({ url = '/', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await fetch(`http://${HOST}:${port}${url}`, { redirect: 'manual' });
  const type = answer.headers.get('content-type') ?? '';
  const location = answer.headers.get('location');
  response.writeHead(answer.status, {
    'content-type': type,
    'access-control-allow-origin': answer.headers.get('access-control-allow-origin') ?? '',
    ...(location === null ? {} : { location }),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  const isPlain = !type.startsWith('text/html') || headers['x-font'] === 'none';
  const link = `<link rel="stylesheet" href="${FONTS}faces.css"></head>`;
  response.end(isPlain ? body : body.toString('utf8').replace('</head>', link));
}

createServer((request, response) => {
  if (request.url?.startsWith(FONTS)) sendFont(request.url, response);
  else void sendPage(request, response);
}).listen(Number(process.argv[2]), HOST);
