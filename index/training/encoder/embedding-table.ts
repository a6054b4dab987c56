import type { Random } from './random.ts';
import { addScaled, dot, normalise } from './vector-math.ts';
import type { Bag } from './vocabulary.ts';

/** Keeps the first steps of AdaGrad finite. */
const EPSILON = 1e-8;

/**
 * One vector a feature, trained by AdaGrad with one rate a row: rare features keep learning fast, frequent ones settle, and only
 * rows that a batch touched are visited.
 */
export class EmbeddingTable {
  readonly dimensions: number;
  /** Vectors, row after row. */
  readonly vectors: Float32Array;
  readonly #gradient: Float32Array;
  /** Sum of the mean squared gradients of each row so far. */
  readonly #squares: Float32Array;
  readonly #touched: number[] = [];
  readonly #isTouched: Uint8Array;

  /** @param spread standard deviation of the random start */
  constructor(rows: number, dimensions: number, spread: number, random: Random) {
    this.dimensions = dimensions;
    this.vectors = new Float32Array(rows * dimensions);
    // The sum of three uniform numbers has standard deviation 1/2 and is near enough to normal.
    for (let i = 0; i < this.vectors.length; i++) this.vectors[i] = (random() + random() + random() - 1.5) * 2 * spread;
    this.#gradient = new Float32Array(rows * dimensions);
    this.#squares = new Float32Array(rows);
    this.#isTouched = new Uint8Array(rows);
  }

  /** Writes the unit vector of a text to `out`; returns its length before it was normalised. */
  encode({ rows, weights }: Bag, out: Float32Array, from: number): number {
    const { dimensions, vectors } = this;
    out.fill(0, from, from + dimensions);
    for (let i = 0; i < rows.length; i++)
      addScaled(out, from, vectors, (rows[i] as number) * dimensions, weights[i] as number, dimensions);
    return normalise(out, from, dimensions);
  }

  /**
   * Passes the gradient of a text's unit vector on to the rows of its features.
   * @param unit the text's vector as `encode` gave it, `length` what `encode` returned
   * @param gradient overwritten
   */
  backpropagate(bag: Bag, unit: Float32Array, length: number, gradient: Float32Array, from: number): void {
    const { dimensions } = this;
    addScaled(gradient, from, unit, from, -dot(unit, from, gradient, from, dimensions), dimensions);
    for (let i = 0; i < bag.rows.length; i++) {
      const row = bag.rows[i] as number;
      if (!this.#isTouched[row]) {
        this.#isTouched[row] = 1;
        this.#touched.push(row);
      }
      addScaled(this.#gradient, row * dimensions, gradient, from, (bag.weights[i] as number) / length, dimensions);
    }
  }

  /** Moves the rows with a gradient and forgets the gradient. */
  step(rate: number): void {
    const { dimensions } = this;
    for (const row of this.#touched) {
      const from = row * dimensions;
      const mean = dot(this.#gradient, from, this.#gradient, from, dimensions) / dimensions;
      const sum = (this.#squares[row] as number) + mean;
      this.#squares[row] = sum;
      addScaled(this.vectors, from, this.#gradient, from, -rate / (Math.sqrt(sum) + EPSILON), dimensions);
      this.#gradient.fill(0, from, from + dimensions);
      this.#isTouched[row] = 0;
    }
    this.#touched.length = 0;
  }
}
