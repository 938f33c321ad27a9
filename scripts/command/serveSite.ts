import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteSchema } from '../../src/lib/schema.ts';
import { CommandError } from './CommandError.ts';
import { type Command, type Options, wrongUsage } from './readArguments.ts';
import { readYaml } from './readYaml.ts';
import { serveFolder } from './serveFolder.ts';
import { print } from './terminal.ts';
import { toShownPath } from './toShownPath.ts';

const FIRST_PORT = 4321;

/** Options of every command that serves the site. */
export const SERVING = {
  port: { type: 'string', value: '端口', help: `默认从 ${FIRST_PORT} 起找一个空着的` },
  host: { type: 'string', value: '主机', help: '默认只有本机能看；0.0.0.0 让局域网也能看' },
} as const satisfies Options;

interface Values {
  readonly port: string | undefined;
  readonly host: string | undefined;
}

/** Reads `--port`; undefined where it is not given. */
export function readPort(command: Pick<Command<Options>, 'name'>, port: string | undefined): number | undefined {
  if (port === undefined) return undefined;
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65535) return Number(port);
  throw wrongUsage(command, `端口要写数字，如 --port 8080，不能是“${port}”`);
}

/** Serves the built site at its base path until the process is ended; tells the address. */
export async function serveSite(
  command: Pick<Command<Options>, 'name'>,
  content: string,
  out: string,
  values: Values,
): Promise<void> {
  if (!existsSync(out)) throw new CommandError(`没有 ${toShownPath(out)}，网站还没有做`, '先运行 npm run build。');
  const { base } = readYaml(join(content, 'site.yaml'), siteSchema);
  const wanted = readPort(command, values.port);
  const host = values.host ?? '127.0.0.1';
  const { server, port } = await serveFolder(out, {
    base,
    host,
    port: wanted ?? FIRST_PORT,
    tries: wanted === undefined ? 20 : 0,
  });
  print(`\n  http://${host === '127.0.0.1' ? 'localhost' : host}:${port}${base}\n\n按 Ctrl+C 停止。`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
  server.closeAllConnections();
  server.close();
}
