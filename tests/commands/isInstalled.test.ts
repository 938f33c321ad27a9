import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { isInstalled } from '../../scripts/launch/isInstalled.mjs';

type Packages = Readonly<Record<string, { version?: string; optional?: boolean }>>;

/** A folder whose lock file wants `wanted`, and where npm has put `found`. */
function makeProject(wanted: Packages, found: Packages | null): string {
  const root = mkdtempSync(join(tmpdir(), 'gongbao-installed-'));
  after(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  if (found) {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: found }));
  }
  return root;
}

describe('isInstalled', () => {
  const wanted = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } };

  test('is true where all is there, also without packages of other platforms', () => {
    assert.equal(isInstalled(makeProject(wanted, wanted)), true);
    assert.equal(isInstalled(makeProject(wanted, { 'node_modules/a': { version: '1.0.0' } })), true);
  });

  test('is false on a fresh clone, and where a package is missing or of another version', () => {
    assert.equal(isInstalled(makeProject(wanted, null)), false);
    assert.equal(isInstalled(makeProject(wanted, {})), false);
    assert.equal(isInstalled(makeProject(wanted, { ...wanted, 'node_modules/a': { version: '1.0.1' } })), false);
    assert.equal(isInstalled(makeProject(wanted, { ...wanted, 'node_modules/b': { version: '1.9.9' } })), false);
  });
});
