/**
 * Properties of the whole parser over texts made at random from the grammar's own markers: it never throws, never loses
 * a letter without telling, writes what the contract accepts, and gives the same output for the same input.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import matter from 'gray-matter';
import { toArchive } from '../../scripts/gazette/pipeline.ts';
import type { Archive } from '../../scripts/gazette/pipeline.ts';
import type { Diagnostic } from '../../scripts/gazette/types.ts';
import { documentSchema, issueSchema, siteSchema } from '../../src/lib/schema.ts';
import { toTestSource } from './blockReaders.ts';
import { makeRandom, toRandomText } from './toRandomText.ts';

const site = siteSchema.parse({ name: '试验', privacy: 'mask' });
const gazettes = { qinghe: { name: '青禾县人民政府公报', authority: '青禾县人民政府' } };
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);

function read(text: string): { archive: Archive; told: Diagnostic[] } {
  const told: Diagnostic[] = [];
  const archive = toArchive([toTestSource(text)], { gazettes, site }, (diagnostic) => told.push(diagnostic));
  return { archive, told };
}

/** Calls `check` with random texts, the same ones at every run of the tests. */
function forTexts(seed: number, count: number, check: (text: string) => void): void {
  const random = makeRandom(seed);
  for (let run = 0; run < count; run++) check(toRandomText(random));
}

describe('losslessness', () => {
  it(`loses no letter of ${String(RUNS)} random texts`, () => {
    forTexts(20_211_125, RUNS, (text) => {
      const { archive, told } = read(text);
      assert.deepEqual(
        told.filter(({ code }) => code === 'lost-words'),
        [],
        `letters are lost of:\n${text}`,
      );
      assert.equal(archive.coverage[0]?.kept, archive.coverage[0]?.letters);
    });
  });

  it('writes front matter that the contract accepts', () => {
    forTexts(7, 300, (text) => {
      for (const file of read(text).archive.files) {
        const schema = file.path.startsWith('documents/') ? documentSchema : issueSchema;
        const parsed = schema.safeParse(matter(file.text).data);
        assert.ok(parsed.success, `${file.path}: ${parsed.error?.message ?? ''}\n${text}`);
      }
    });
  });

  it('gives the same output for the same input', () => {
    forTexts(99, 100, (text) => {
      assert.deepEqual(read(text).archive.files, read(text).archive.files);
    });
  });

  it('gives every anchor of a document once', () => {
    forTexts(5, 500, (text) => {
      for (const file of read(text).archive.files) {
        const anchors = [...file.text.matchAll(/\{#([a-z0-9-]+)\}$|<(?:a|table) id="([^"]+)"/gm)];
        const names = anchors.map(([, heading, other]) => heading ?? other);
        assert.equal(new Set(names).size, names.length, `an anchor stands twice: ${names.join(' ')}\n${text}`);
      }
    });
  });
});
