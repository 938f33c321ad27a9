import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pack } from '../../scripts/search/pack.ts';
import { BitReader, BitWriter } from '../../src/search/format/bits.ts';
import { type Entry, readEntry, writeEntry } from '../../src/search/format/entry.ts';
import { mix } from '../../src/search/format/hash.ts';
import { readKeyFile, toFile, toKeyFile, toRest } from '../../src/search/format/keyFile.ts';
import { readList, toListFile } from '../../src/search/format/listFile.ts';
import { unpack } from '../../src/search/format/packed.ts';
import { readSet, writeSet } from '../../src/search/format/sets.ts';
import { writePositions } from '../../src/search/format/entry.ts';
import { createRandom, type Random } from './random.ts';

const RUNS = 400;

/** Some of the numbers below `count`, rising. */
function toSet(random: Random, count: number, share: number): Uint32Array {
  return Uint32Array.from(Array.from({ length: count }, (_, value) => value).filter(() => random.next() < share));
}

describe('bits', () => {
  test('numbers of any width come back', () => {
    const random = createRandom(1);
    const numbers = Array.from({ length: 5000 }, () => {
      const width = random.below(33);
      return { width, value: width === 0 ? 0 : Math.floor(random.next() * 2 ** width) };
    });
    const bits = new BitWriter();
    for (const { value, width } of numbers) bits.write(value, width);
    const reader = new BitReader(bits.toBytes());
    for (const { value, width } of numbers) assert.equal(reader.read(width), value);
  });

  test('gamma codes and choices come back, also from a whole byte on', () => {
    const random = createRandom(2);
    const bits = new BitWriter();
    const written = Array.from({ length: 5000 }, () => {
      const count = 1 + random.below(2 ** (1 + random.below(30)));
      const value = random.below(count);
      bits.writeGamma(count);
      bits.writeChoice(value, count);
      const isAligned = random.next() < 0.1;
      if (isAligned) bits.align();
      return { count, value, isAligned };
    });
    const reader = new BitReader(bits.toBytes());
    for (const { count, value, isAligned } of written) {
      assert.equal(reader.readGamma(), count);
      assert.equal(reader.readChoice(count), value);
      if (isAligned) reader.align();
    }
  });

  test('one value of one takes no bit', () => {
    const bits = new BitWriter();
    bits.writeChoice(0, 1);
    assert.equal(bits.toBytes().length, 0);
  });
});

describe('sets', () => {
  test('come back, whatever they are', () => {
    const random = createRandom(3);
    for (let run = 0; run < RUNS; run += 1) {
      const count = 1 + random.below(300);
      const values = toSet(random, count, random.next() ** 2);
      const bits = new BitWriter();
      writeSet(bits, values, 0, values.length, 0, count - 1);
      const read = new Uint32Array(values.length);
      readSet(new BitReader(bits.toBytes()), read, 0, read.length, 0, count - 1);
      assert.deepEqual(read, values);
    }
  });

  test('all numbers within the bounds cost nothing', () => {
    const bits = new BitWriter();
    writeSet(bits, [5, 6, 7, 8], 0, 4, 5, 8);
    assert.equal(bits.toBytes().length, 0);
  });

  test('cost less than their numbers would', () => {
    const values = Array.from({ length: 1000 }, (_, index) => index * 16);
    const bits = new BitWriter();
    writeSet(bits, values, 0, values.length, 0, 16_000);
    assert.ok(bits.toBytes().length * 8 < 1000 * 7);
  });
});

test('the hash maps one to one', () => {
  const hashes = new Set(Array.from({ length: 100_000 }, (_, value) => mix((value * 40_503) >>> 0)));
  assert.equal(hashes.size, 100_000);
});

interface Sample {
  readonly letters: number;
  readonly entry: Entry;
}

const SHAPE = { documents: 60, lengths: Array.from({ length: 60 }, (_, index) => 20 + index * 13) };

function toPositions(random: Random, letters: number, documents: Uint32Array) {
  const from = [0];
  const at: number[] = [];
  for (const document of documents) {
    const places = toSet(random, SHAPE.lengths[document] ?? 0, random.next() * 0.2);
    at.push(...(places.length === 0 ? [0] : places));
    from.push(at.length);
  }
  const parted = toSet(random, at.length, 0.1);
  const gaps = parted.map(() => 1 + random.below(2 ** (letters - 1) - 1));
  return { from: Uint32Array.from(from), at: Uint32Array.from(at), parted, gaps };
}

function toSample(random: Random): Sample {
  const letters = 2 + random.below(6);
  const documents = toSet(random, SHAPE.documents, 0.02 + random.next() * 0.6);
  const own = documents.length === 0 ? Uint32Array.of(3) : documents;
  const marks = { inTitle: toSet(random, own.length, 0.1), inHeading: toSet(random, own.length, 0.2) };
  const kind = random.below(3);
  if (kind === 0) return { letters: 1, entry: { documents: own, ...marks, where: null } };
  if (kind === 1) {
    return { letters, entry: { documents: own, ...marks, where: { positions: toPositions(random, letters, own) } } };
  }
  const list = { file: random.below(900), slot: random.below(9), bytes: 1 + random.below(99_999) };
  return { letters, entry: { documents: own, ...marks, where: { list, parted: toSet(random, own.length, 0.2) } } };
}

describe('entries', () => {
  test('come back', () => {
    const random = createRandom(4);
    for (let run = 0; run < RUNS; run += 1) {
      const { letters, entry } = toSample(random);
      const bits = new BitWriter();
      writeEntry(bits, letters, entry, SHAPE);
      assert.deepEqual(readEntry(new BitReader(bits.toBytes()), SHAPE), entry);
    }
  });

  test('are found in the file of their key', () => {
    const random = createRandom(5);
    const fileBits = 4;
    const keys = Array.from({ length: 2000 }, () => {
      const { letters, entry } = toSample(random);
      const bits = new BitWriter();
      writeEntry(bits, letters, entry, SHAPE);
      const id = Math.floor(random.next() * 2 ** 32);
      return { section: random.below(2), id, entry, rest: toRest(id, fileBits), bytes: bits.toBytes().slice() };
    });
    const files = Array.from({ length: 2 ** fileBits }, (_, file) => {
      const own = keys.filter(({ id }) => toFile(id, fileBits) === file).sort((a, b) => a.rest - b.rest);
      const sections = [0, 1].map((section) => own.filter((key) => key.section === section));
      return readKeyFile(toKeyFile(sections, fileBits), fileBits, SHAPE);
    });
    for (const { section, id, entry, rest } of keys) {
      assert.deepEqual(files[toFile(id, fileBits)]?.[section]?.get(rest), entry);
    }
  });

  test('lists are found by their place in a file', () => {
    const random = createRandom(6);
    const documents = toSet(random, SHAPE.documents, 0.5);
    const lists = Array.from({ length: 5 }, () => toPositions(random, 3, documents));
    const bytes = lists.map((positions) => {
      const bits = new BitWriter();
      writePositions(bits, 3, documents, positions, SHAPE);
      return bits.toBytes().slice();
    });
    const file = toListFile(bytes);
    lists.forEach((positions, slot) => assert.deepEqual(readList(file, slot, documents, SHAPE), positions));
  });
});

describe('packed JSON', () => {
  test('comes back, with characters that GB18030 writes in two bytes, in four, or not at all', async () => {
    const value = ['〔2023〕4号，“三农”·…—①℃', '𠮷野家', 'ǹ€\u2028\ue5e5', 'a\\"\n', null, [1, -2, 3.5], { 键: true }];
    assert.deepEqual(await unpack(new Uint8Array(pack(value))), value);
  });

  test('is the same for every character of the plane', async () => {
    const units = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
    assert.deepEqual(await unpack(new Uint8Array(pack(units))), units);
  });
});
