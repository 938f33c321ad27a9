/** `npm test`: everything that tells whether the project is sound. Closes with the tests' own counts. */
import { join } from 'node:path';
import { STATUS } from './command/CommandError.ts';
import { wrongUsage } from './command/readArguments.ts';
import { runCommand } from './command/runCommand.ts';
import { ROOT, runNode } from './command/runProgram.ts';
import { runSteps, type Step } from './command/runSteps.ts';
import { print } from './command/terminal.ts';
import type { Counts } from './test/countResults.ts';
import { runSiteTests, runUnitTests, type Tested } from './test/runTests.ts';

const COMMAND = {
  name: 'test',
  summary:
    '检查代码，运行单元测试，核对示例档案与原文，做出示例网站，再在浏览器里测试网页。\n' +
    '网页测试要用 Chromium：没有时自动安装。最后一行是通过、失败的测试数。',
  options: {
    only: { type: 'string', value: '部分', help: '只运行其中一部分：check、unit、content、build、site' },
  },
} as const;

const counts: Counts[] = [];

const STEPS: Readonly<Record<string, Step>> = {
  check: { name: '代码检查', run: () => runScript('check') },
  unit: { name: '单元测试', run: () => count(runUnitTests()) },
  content: { name: '示例档案与原文一致', run: () => runScript('content', '--check') },
  build: { name: '示例网站', run: () => runScript('build') },
  site: { name: '网页测试', run: () => count(runSiteTests()) },
};

await runCommand(COMMAND, async ({ values: { only } }) => {
  const steps = only === undefined ? Object.values(STEPS) : [STEPS[only]].filter((step) => step !== undefined);
  if (steps.length === 0) throw wrongUsage(COMMAND, `没有“${only ?? ''}”这一部分`);
  const failed = await runSteps(steps);
  const sum = (key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  print(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
  return failed.length === 0 ? STATUS.fine : STATUS.wrongInput;
});

async function runScript(name: string, ...args: readonly string[]): Promise<number> {
  return (await runNode([join(ROOT, 'scripts', `${name}.ts`), ...args])).status;
}

/** Adds a runner's counts to the sum. A runner that counted nothing has failed. */
async function count(tests: Promise<Tested>): Promise<number> {
  const { status, counts: counted } = await tests;
  if (!counted) return status || STATUS.wrongInput;
  counts.push(counted);
  return status;
}
