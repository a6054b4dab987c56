import { createHash } from 'node:crypto';

/** A value of a column. */
export type ColumnValue = string | number | Uint8Array | null;

/** Bytes of a sum: damage goes unnoticed once in 2^64 times. */
const SUM_BYTES = 8;

/** The checksum of a row: the first 8 bytes of the SHA-256 of its values, each with its kind and length. */
export function rowSum(values: readonly ColumnValue[]): Buffer {
  const hash = createHash('sha256');
  for (const value of values) {
    const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value));
    hash.update(`${value === null ? 'null' : typeof value} ${bytes.length} `).update(bytes);
  }
  return hash.digest().subarray(0, SUM_BYTES);
}
