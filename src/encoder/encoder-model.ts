/** First four bytes of a model file, as a little-endian number: "CWEN". */
export const ENCODER_MAGIC = 0x4e455743;
/** Changes with the file's layout and with what `featuresOf` finds. */
export const ENCODER_VERSION = 1;
/** Magic, version, dimensions and number of features as 32-bit numbers; what an unknown feature weighs as a 32-bit float. */
export const ENCODER_HEADER_BYTES = 20;

/**
 * What the encoder has learned: one vector a feature, in whole numbers from -127 to 127 with a scale each.
 * The file has the header and then these arrays in this order, all little-endian.
 */
export interface EncoderModel {
  readonly dimensions: number;
  /** What a feature that is not among the learned ones weighs in `lexicalVector`. */
  readonly unknownIdf: number;
  /** Hashes of the features in ascending order. */
  readonly hashes: Uint32Array;
  /** Inverse document frequency of each feature. */
  readonly idf: Float32Array;
  /** What each feature's vector is multiplied by; its inverse document frequency is in it. */
  readonly scales: Float32Array;
  /** Vectors, feature after feature. */
  readonly vectors: Int8Array;
}

/** Bytes of a model file with this many features. */
export const encoderBytes = (features: number, dimensions: number): number =>
  ENCODER_HEADER_BYTES + features * (3 * Uint32Array.BYTES_PER_ELEMENT + dimensions);

/**
 * The number of a feature in the model.
 * @returns -1 where it was not learned
 */
export function findFeature(hashes: Uint32Array, hash: number): number {
  let [low, high] = [0, hashes.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle] as number;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
