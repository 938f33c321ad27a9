import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pack, packColumns } from '../../scripts/search/pack.ts';
import { BitReader, BitWriter } from '../../src/search/format/bits.ts';
import {
  type Entry,
  joinPositions,
  readEntry,
  readPositions,
  slicePositions,
  writeEntry,
  writePositions,
} from '../../src/search/format/entry.ts';
import { mix } from '../../src/search/format/hash.ts';
import { readKeyFile, toFile, toKeyFile, toRest } from '../../src/search/format/keyFile.ts';
import { fromLengthCode, roundLength, toLengthCode } from '../../src/search/format/lengths.ts';
import { unpack, unpackColumns } from '../../src/search/format/packed.ts';
import { readSet, writeSet } from '../../src/search/format/sets.ts';
import { readSplitTree, toSplitTree } from '../../src/search/format/split.ts';
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
  const list = { file: random.below(900), cuts: toSet(random, own.length, 0.1) };
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
      return { section: random.below(3), id, entry, rest: toRest(id, fileBits), bytes: bits.toBytes().slice() };
    });
    const files = Array.from({ length: 2 ** fileBits }, (_, file) => {
      const own = keys.filter(({ id }) => toFile(id, fileBits) === file);
      return readKeyFile(toKeyFile(own, fileBits), fileBits, SHAPE);
    });
    for (const { section, id, entry, rest } of keys) {
      assert.deepEqual(files[toFile(id, fileBits)]?.[section]?.get(rest), entry);
    }
  });

  test('places come back from several files that are put together', () => {
    const random = createRandom(6);
    const documents = toSet(random, SHAPE.documents, 0.5);
    const positions = toPositions(random, 3, documents);
    const cuts = [0, 3, 4, 11, documents.length];
    const read = cuts.slice(1).map((end, index) => {
      const start = cuts[index] as number;
      const bits = new BitWriter();
      const own = documents.subarray(start, end);
      writePositions(bits, 3, own, slicePositions(positions, start, end), SHAPE);
      return readPositions(new BitReader(bits.toBytes()), own, SHAPE);
    });
    assert.deepEqual(joinPositions(read), positions);
  });
});

test('lengths are rounded up by an eighth at most', () => {
  for (const length of [0, 1, 7, 15, 16, 17, 31, 33, 1000, 3400, 15_001, 4_000_000]) {
    const rounded = roundLength(length);
    assert.ok(rounded >= length && rounded <= length * 1.125, `${length} ${rounded}`);
    assert.ok(toLengthCode(length) < 256);
    assert.equal(toLengthCode(rounded), toLengthCode(length));
  }
  assert.deepEqual([0, 9, 15].map(fromLengthCode), [0, 9, 15]);
});

test('split keys come back from their tree with their places', () => {
  const keys = ['一个', '一个人', '一个人的', '一位', '二个', '二个人', '二十', '\ud842\udfb7', '\ud842\udfb7野'];
  const tree = toSplitTree(keys);
  assert.equal(tree.letters.length, keys.length + 3);
  assert.deepEqual(
    [...readSplitTree(tree)],
    keys.map((key, index) => [key, index]),
  );
});

describe('packed columns', () => {
  test('come back with their head, whatever their numbers', async () => {
    const random = createRandom(7);
    const columns = [0, 1, 8, 9, 24, 32].map((width) =>
      Uint32Array.from({ length: width === 9 ? 0 : 500 }, () => Math.floor(random.next() * 2 ** width)),
    );
    const head = { 名: ['〔2023〕', 'a\nb', '𠮷'], none: null };
    assert.deepEqual(await unpackColumns(new Uint8Array(packColumns(head, columns))), { head, columns });
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
