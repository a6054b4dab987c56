import { expect, test } from 'vitest';
import { innerProducts } from '../../../../src/retrieve/meaning/inner-products.ts';

const DIMENSIONS = 128;

/** Numbers from -1 to 1 that look random and are the same each time. */
const numbers = (count: number, from: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.sin(from + i * i));

const unit = (components: readonly number[]): Float32Array => {
  const length = Math.hypot(...components);
  return Float32Array.from(components, (component) => component / length);
};

const packed = (rows: readonly Float32Array[]): Int8Array =>
  Int8Array.from(rows.flatMap((row) => [...row].map((component) => Math.round(component * 127))));

test.each([0, 1, 3, 4, 9])('the inner products with %i packed vectors are those of their components', (count) => {
  const vector = unit(numbers(DIMENSIONS, 0.5));
  const rows = Array.from({ length: count }, (_, i) => unit(numbers(DIMENSIONS, i)));
  const bytes = packed(rows);
  const found = innerProducts(vector, bytes);
  expect(found).toHaveLength(count);
  rows.forEach((_, row) => {
    const own = bytes.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
    const exact = vector.reduce((sum, component, k) => sum + component * ((own[k] ?? 0) / 127), 0);
    expect(found[row]).toBeCloseTo(exact, 3);
  });
});

test('the largest components of either sign do not overflow', () => {
  const vector = new Float32Array(1024).fill(-1 / 32);
  expect(innerProducts(vector, new Int8Array(1024).fill(-127))[0]).toBeCloseTo(32, 5);
  expect(innerProducts(unit([1, 0, 0, 0]), new Int8Array([-127, 0, 0, 0]))[0]).toBe(-1);
});

test('packed vectors may begin at any byte of a file', () => {
  const vector = unit(numbers(DIMENSIONS, 3));
  const bytes = packed([vector]);
  const file = new Int8Array(DIMENSIONS + 1);
  file.set(bytes, 1);
  expect(innerProducts(vector, file.subarray(1))).toEqual(innerProducts(vector, bytes));
});
