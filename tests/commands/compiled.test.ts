/**
 * The pages are made by plain processes from what Astro has compiled, over parts of Astro that it does not document
 * (`src/build/PageApp.ts`). A new version of Astro that has changed them fails here.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readFolder } from '../../scripts/command/readFolder.ts';
import { ROOT, runNode, runProgram } from '../../scripts/command/runProgram.ts';

/** Files that the command adds to what Astro makes. */
const ADDED = /^(?:search\.js|search\/data\/.*|data\/manifest\.json|data\/manifest\/.*|data\/sums\/.*)$/;

const root = mkdtempSync(join(tmpdir(), 'gongbao-compiled-'));
after(() => rmSync(root, { recursive: true, force: true }));

for (const base of ['/', '/archive/gongbao/']) {
  test(`\`npm run build\` makes what \`astro build\` by hand makes, below ${base}`, async () => {
    const folder = join(root, base === '/' ? 'top' : 'below');
    cpSync(join(ROOT, 'content'), join(folder, 'content'), { recursive: true });
    const [plain, ours] = [join(folder, 'plain'), join(folder, 'ours')];
    const settings = join(folder, 'content/site.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^base: .*$/m, `base: ${base}`));
    const env = { GAZETTE_CONTENT: join(folder, 'content'), GAZETTE_CACHE: join(folder, 'cache') };
    const byHand = await runProgram('astro', ['build'], { quiet: true, env: { ...env, GAZETTE_OUT: plain } });
    assert.equal(byHand.status, 0, byHand.output);
    const built = await runNode([join(ROOT, 'scripts/build.ts')], { quiet: true, env: { ...env, GAZETTE_OUT: ours } });
    assert.equal(built.status, 0, built.output);
    const files = readFolder(plain, '.');
    assert.deepEqual(
      readFolder(ours, '.').filter((path) => !ADDED.test(path)),
      files,
    );
    const others = files.filter((path) => !readFileSync(join(plain, path)).equals(readFileSync(join(ours, path))));
    assert.deepEqual(others, []);
    assert.match(readFileSync(join(ours, 'index.html'), 'utf8'), new RegExp(`href="${base}about/`));
  });
}
