/** `npm run verify -- DIR|URL`: checks that a copy of the site is what was built, file by file. */
import { outFolder } from '../src/lib/folders.ts';
import { CommandError, STATUS } from './command/CommandError.ts';
import { wrongUsage } from './command/readArguments.ts';
import { runCommand } from './command/runCommand.ts';
import { print, startProgress } from './command/terminal.ts';
import { openCopy } from './integrity/openCopy.ts';
import { type Verified, verifySite } from './integrity/verifySite.ts';

const COMMAND = {
  name: 'verify',
  summary:
    '核对一份网站是不是生成时的样子：每个文件的 SHA-256 与网站里的清单（data/sums）对照。\n' +
    '可以是文件夹（默认 dist），也可以是本机服务器的网址。加 --expect，再与公布的整站校验值对照。',
  operands: '文件夹或网址',
  options: { expect: { type: 'string', value: '校验值', help: '发布单位公布的整站校验值（npm run build 最后一行）' } },
} as const;

/** Most files that are named of each kind. */
const MOST_NAMED = 50;

await runCommand(COMMAND, async ({ values: { expect }, operands }) => {
  if (operands.length > 1) throw wrongUsage(COMMAND, '一次核对一份');
  const where = operands[0] ?? outFolder();
  const verified = await verifySite(openCopy(where), startProgress('正在核对'));
  if (!verified)
    throw new CommandError(
      `${where} 里没有清单 data/sums/index.sha256`,
      '清单由 npm run build 写；核对网址有没有写错。',
    );
  return report(verified, expect?.toLowerCase());
});

function report({ fingerprint, files, missing, changed, strange }: Verified, expect: string | undefined): number {
  for (const [word, paths] of [
    ['缺少', missing],
    ['改动', changed],
    ['多余', strange],
  ] as const) {
    for (const path of paths.slice(0, MOST_NAMED)) print(`${word}  ${path}`);
    if (paths.length > MOST_NAMED) print(`${word}  ……另有 ${paths.length - MOST_NAMED} 个`);
  }
  const wrong = missing.length + changed.length + strange.length;
  print(
    `${files} 个文件：${wrong === 0 ? '全部一致' : `缺少 ${missing.length}，改动 ${changed.length}，多余 ${strange.length}`}。`,
  );
  print(`整站校验值 ${fingerprint}`);
  if (expect === undefined) print('清单和文件可能一起被换掉：请把整站校验值与发布单位公布的对照（--expect）。');
  else print(expect === fingerprint ? '与公布的校验值相同。' : `与公布的校验值不同：${expect}`);
  return wrong === 0 && (expect === undefined || expect === fingerprint) ? STATUS.fine : STATUS.wrongInput;
}
