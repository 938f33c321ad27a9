import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command/CommandError.ts';
import { readFolder } from '../command/readFolder.ts';
import type { SiteCopy } from './verifySite.ts';

/** Hosts that are this machine: a check calls no other. */
const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Opens a copy of a site: a folder, or the address of its front page on a server on this machine.
 * @throws CommandError for anything else
 */
export function openCopy(where: string): SiteCopy {
  if (/^https?:\/\//.test(where)) return openServer(where);
  if (!existsSync(where) || !statSync(where).isDirectory()) {
    throw new CommandError(
      `没有 ${where} 这个文件夹`,
      '写网站所在的文件夹（如 dist），或本机服务器的网址（如 http://localhost:4321/）。',
    );
  }
  return {
    read: (path) => Promise.resolve(isFile(join(where, path)) ? readFileSync(join(where, path)) : null),
    list: () => readFolder(where, '.'),
  };
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

function openServer(where: string): SiteCopy {
  const base = new URL(where.endsWith('/') ? where : `${where}/`);
  if (!HERE.has(base.hostname)) {
    throw new CommandError(`${base.host} 不是本机`, '这个命令不联网。先把网站下载到本机，再核对那个文件夹。');
  }
  return {
    read: (path) => download(new URL(path.split('/').map(encodeURIComponent).join('/'), base)),
    list: () => null,
  };
}

async function download(url: URL): Promise<Uint8Array | null> {
  const answer = await fetch(url, { redirect: 'manual' }).catch(() => undefined);
  if (!answer) throw new CommandError(`连不上 ${url.origin}`, '确认服务器开着，如 npm run preview。');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return answer.ok ? bytes : null;
}
