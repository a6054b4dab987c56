import { describe, expect, test } from 'vitest';
import { readEncoder } from '../../../src/encoder/read-encoder.ts';
import { trainSmallFile } from '../../support/small-encoder.ts';

const file = trainSmallFile();
const copy = (): Uint8Array<ArrayBuffer> => new Uint8Array(file);

describe('readEncoder', () => {
  test('opens the arrays in the buffer itself', () => {
    const { buffer } = copy();
    const { dimensions, hashes, vectors, scales } = readEncoder(buffer);
    expect(dimensions).toBe(16);
    expect(hashes.buffer).toBe(buffer);
    expect(vectors.buffer).toBe(buffer);
    expect(vectors).toHaveLength(hashes.length * dimensions);
    expect(scales).toHaveLength(hashes.length);
  });

  test('has the hashes in ascending order, which they are searched by', () => {
    const { hashes } = readEncoder(copy().buffer);
    expect([...hashes]).toEqual([...hashes].sort((a, b) => a - b));
  });

  test.each([
    ['an empty file', () => new ArrayBuffer(0), "is not an encoder's model"],
    [
      'another file',
      () => new TextEncoder().encode('{"made":"2026-01-01", "data":"none"}').slice().buffer,
      "is not an encoder's model",
    ],
    [
      'another version',
      () => {
        const bytes = copy();
        bytes[4] = 99;
        return bytes.buffer;
      },
      'it has version 99, and this code reads 1',
    ],
    [
      'a file that breaks off',
      () => copy().slice(0, -1).buffer,
      `it has ${file.length - 1} bytes in place of ${file.length}`,
    ],
    ['a file with more behind it', () => new Uint8Array([...file, 0]).buffer, `it has ${file.length + 1} bytes`],
  ])('refuses %s', (_, make, reason) => {
    expect(() => readEncoder(make())).toThrow(reason);
  });
});
