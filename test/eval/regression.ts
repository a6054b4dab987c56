/** Values of features or of evidence. */
export type Vector = ArrayLike<number>;

/** A list of candidates of which some are right. */
export interface Listed {
  readonly vectors: readonly Vector[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** A case with its label, 0 or 1. */
export interface Labelled {
  readonly vector: Vector;
  readonly label: number;
  readonly weight: number;
}

const ROUNDS = 400;
const RATE = 0.15;
/** Strength of the penalty on squared weights. */
const RIDGE = 0.002;

/** Gradient ascent with per-weight step sizes (Adam, Kingma and Ba 2015); deterministic. */
function climb(
  size: number,
  gradient: (weights: Float64Array, into: Float64Array) => void,
  ridge: number,
): Float64Array {
  const weights = new Float64Array(size);
  const [mean, square, into] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= ROUNDS; round++) {
    into.fill(0);
    gradient(weights, into);
    for (let i = 0; i < size; i++) {
      const slope = (into[i] ?? 0) - ridge * (weights[i] ?? 0);
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      const step = (mean[i] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      weights[i] = (weights[i] ?? 0) + RATE * (1 - round / (ROUNDS + 1)) * step;
    }
  }
  return weights;
}

const dot = (weights: Float64Array, vector: Vector): number => {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (weights[i] ?? 0) * (vector[i] ?? 0);
  return sum;
};

/** Weights that give the right candidates of each list the most probability (softmax over the list). */
export function fitSoftmax(lists: readonly Listed[], size: number): Float64Array {
  return climb(
    size,
    (weights, into) => {
      for (const { vectors, right, weight } of lists) {
        const scores = vectors.map((vector) => dot(weights, vector));
        const most = Math.max(...scores);
        const powers = scores.map((score) => Math.exp(score - most));
        const all = powers.reduce((sum, power) => sum + power, 0);
        const good = powers.reduce((sum, power, i) => sum + (right[i] ? power : 0), 0);
        vectors.forEach((vector, i) => {
          const power = powers[i] ?? 0;
          const pull = (weight * ((right[i] ? power / good : 0) - power / all)) / lists.length;
          for (let k = 0; k < size; k++) into[k] = (into[k] ?? 0) + pull * (vector[k] ?? 0);
        });
      }
    },
    RIDGE,
  );
}

/** Weights of a logistic regression; the last one is the bias. Both labels weigh the same in sum. */
export function fitLogistic(cases: readonly Labelled[], size: number): Float64Array {
  const sums = [0, 0];
  for (const { label, weight } of cases) sums[label] = (sums[label] ?? 0) + weight;
  return climb(
    size + 1,
    (weights, into) => {
      for (const { vector, label, weight } of cases) {
        const guess = 1 / (1 + Math.exp(-dot(weights, vector) - (weights[size] ?? 0)));
        const pull = ((label - guess) * weight) / (2 * (sums[label] ?? 1));
        for (let k = 0; k < size; k++) into[k] = (into[k] ?? 0) + pull * (vector[k] ?? 0);
        into[size] = (into[size] ?? 0) + pull;
      }
    },
    RIDGE,
  );
}
