/** Reads what a `ByteWriter` wrote, in the same order. It trusts the bytes: they have been checked by their checksum. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** @returns a whole number from 0 to 2^32 - 1 */
  number(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++] as number;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[this.#at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }

  /** @returns a whole number from -2^31 to 2^31 - 1 */
  signed(): number {
    const value = this.number();
    return (value >>> 1) ^ -(value & 1);
  }

  /** @returns numbers that were written with their count */
  numbers(): number[] {
    const values: number[] = new Array(this.number());
    for (let i = 0; i < values.length; i++) values[i] = this.number();
    return values;
  }

  /** @returns numbers that were written by their differences */
  rising(): number[] {
    const values: number[] = new Array(this.number());
    let before = 0;
    for (let i = 0; i < values.length; i++) {
      before += this.signed();
      values[i] = before;
    }
    return values;
  }

  /** @returns a number of 64 bits */
  float(): number {
    this.#at += 8;
    return this.#bytes.readDoubleLE(this.#at - 8);
  }

  text(): string {
    const encoding = this.number() === 0 ? 'utf8' : 'utf16le';
    const length = this.number();
    this.#at += length;
    return this.#bytes.toString(encoding, this.#at - length, this.#at);
  }

  texts(): string[] {
    const lengths = this.numbers();
    const all = this.text();
    let end = 0;
    return lengths.map((length) => {
      end += length;
      return all.slice(end - length, end);
    });
  }
}
