/** Inner product of `length` numbers of two arrays, each from its own offset. */
export function dot(a: Float32Array, aFrom: number, b: Float32Array, bFrom: number, length: number): number {
  let [even, odd] = [0, 0];
  for (let i = 0; i < length; i += 2) {
    even += (a[aFrom + i] as number) * (b[bFrom + i] as number);
    odd += (a[aFrom + i + 1] as number) * (b[bFrom + i + 1] as number);
  }
  return even + odd;
}

/** Adds `factor` times a vector to another one in place. */
export function addScaled(
  target: Float32Array,
  targetFrom: number,
  source: Float32Array,
  sourceFrom: number,
  factor: number,
  length: number,
): void {
  for (let i = 0; i < length; i++)
    target[targetFrom + i] = (target[targetFrom + i] as number) + factor * (source[sourceFrom + i] as number);
}

/** Scales a vector to length 1 in place; a zero vector stays. Returns the length that it had, or 1. */
export function normalise(vectors: Float32Array, from: number, length: number): number {
  const norm = Math.sqrt(dot(vectors, from, vectors, from, length)) || 1;
  for (let i = from; i < from + length; i++) vectors[i] = (vectors[i] as number) / norm;
  return norm;
}
