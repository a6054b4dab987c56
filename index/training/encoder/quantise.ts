import {
  ENCODER_HEADER_BYTES,
  ENCODER_MAGIC,
  ENCODER_VERSION,
  type EncoderModel,
  encoderBytes,
} from '../../../src/encoder/encoder-model.ts';
import type { TrainedEncoder } from './train-encoder.ts';

/** Largest whole number of a quantised vector. */
const FULL = 127;

/** Rounds each vector to whole numbers from -127 to 127 with a scale of its own. */
export function quantise({ vocabulary, table }: TrainedEncoder): EncoderModel {
  const { dimensions } = table;
  const features = vocabulary.idf.length;
  const scales = new Float32Array(features);
  const vectors = new Int8Array(features * dimensions);
  for (let feature = 0; feature < features; feature++) {
    const vector = table.vectors.subarray(feature * dimensions, (feature + 1) * dimensions);
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    scales[feature] = (largest / FULL) * (vocabulary.idf[feature] as number);
    vector.forEach((value, i) => {
      vectors[feature * dimensions + i] = Math.round((value / largest) * FULL);
    });
  }
  const hashes = Uint32Array.from(vocabulary.rows.keys());
  return { dimensions, unknownIdf: vocabulary.unknownIdf, hashes, idf: vocabulary.idf, scales, vectors };
}

/** The bytes of a model's file; `readEncoder` opens them. */
export function encoderFile(model: EncoderModel): Uint8Array {
  const { dimensions, unknownIdf, hashes, idf, scales, vectors } = model;
  const bytes = new Uint8Array(encoderBytes(hashes.length, dimensions));
  const head = new DataView(bytes.buffer);
  [ENCODER_MAGIC, ENCODER_VERSION, dimensions, hashes.length].forEach((value, i) => {
    head.setUint32(4 * i, value, true);
  });
  head.setFloat32(16, unknownIdf, true);
  let at = ENCODER_HEADER_BYTES;
  for (const { buffer, byteOffset, byteLength } of [hashes, idf, scales, vectors]) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}
