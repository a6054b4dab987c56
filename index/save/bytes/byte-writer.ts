/** Largest number that one byte of a number can carry. */
const SEVEN_BITS = 0x7f;
const FIRST_CAPACITY = 4096;

/** Collects bytes; what it writes, a `ByteReader` reads in the same order. */
export class ByteWriter {
  #bytes = new Uint8Array(FIRST_CAPACITY);
  #length = 0;

  /** Writes a whole number from 0 to 2^32 - 1 in one to five bytes: seven bits each, lowest first, the highest bit set on all but the last (LEB128). */
  number(value: number): void {
    let rest = value >>> 0;
    if (rest !== value) throw new RangeError(`Cannot save ${value}: it is no whole number from 0 to 2^32 - 1.`);
    this.#reserve(5);
    while (rest > SEVEN_BITS) {
      this.#bytes[this.#length++] = (rest & SEVEN_BITS) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Writes a whole number from -2^31 to 2^31 - 1; those near 0 are short (zigzag: 0, -1, 1, -2 ... become 0, 1, 2, 3 ...). */
  signed(value: number): void {
    if ((value | 0) !== value) throw new RangeError(`Cannot save ${value}: it is no whole number of 32 bits.`);
    this.number(((value << 1) ^ (value >> 31)) >>> 0);
  }

  /** Writes how many numbers there are, and then each. */
  numbers(values: ArrayLike<number>): void {
    this.number(values.length);
    for (let i = 0; i < values.length; i++) this.number(values[i] as number);
  }

  /** Writes how many numbers there are, and of each the difference to the one before: short where they rise slowly. */
  rising(values: ArrayLike<number>): void {
    this.number(values.length);
    let before = 0;
    for (let i = 0; i < values.length; i++) {
      this.signed((values[i] as number) - before);
      before = values[i] as number;
    }
  }

  /** Writes a number with all its digits: 64 bits, lowest byte first. */
  float(value: number): void {
    this.#reserve(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  /** Writes a text: in UTF-8, or in UTF-16 where it holds half a surrogate pair, which UTF-8 cannot express. */
  text(value: string): void {
    const isWhole = value.isWellFormed();
    const bytes = Buffer.from(value, isWhole ? 'utf8' : 'utf16le');
    this.number(isWhole ? 0 : 1);
    this.number(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Writes texts: how many, the length of each in UTF-16 units, and all in one. */
  texts(values: readonly string[]): void {
    this.numbers(values.map(({ length }) => length));
    this.text(values.join(''));
  }

  /** What was written. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
