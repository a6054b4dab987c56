import {
  ENCODER_HEADER_BYTES,
  ENCODER_MAGIC,
  ENCODER_VERSION,
  type EncoderModel,
  encoderBytes,
} from './encoder-model.ts';

const CURE = 'Make it again with `npm run train`.';

/** The file is little-endian, and typed arrays are as the machine has them. */
const isLittleEndian = (): boolean => new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/**
 * Opens an encoder's model in the buffer that it was read into, without copying.
 * @param buffer the whole file and nothing else
 * @throws Error where it is no model, of another version, or of another size than its header says
 */
export function readEncoder(buffer: ArrayBuffer): EncoderModel {
  if (!isLittleEndian()) throw new Error('Cannot open the encoder: this machine is big-endian. Run on another one.');
  const head = new DataView(buffer, 0, Math.min(buffer.byteLength, ENCODER_HEADER_BYTES));
  if (head.byteLength < ENCODER_HEADER_BYTES || head.getUint32(0, true) !== ENCODER_MAGIC)
    throw new Error(`Cannot open the encoder: the file is not an encoder's model. ${CURE}`);
  const version = head.getUint32(4, true);
  if (version !== ENCODER_VERSION)
    throw new Error(
      `Cannot open the encoder: it has version ${version}, and this code reads ${ENCODER_VERSION}. ${CURE}`,
    );
  const [dimensions, features] = [head.getUint32(8, true), head.getUint32(12, true)];
  const expected = encoderBytes(features, dimensions);
  if (buffer.byteLength !== expected)
    throw new Error(`Cannot open the encoder: it has ${buffer.byteLength} bytes in place of ${expected}. ${CURE}`);
  const at = (array: number): number => ENCODER_HEADER_BYTES + array * features * Uint32Array.BYTES_PER_ELEMENT;
  return {
    dimensions,
    unknownIdf: head.getFloat32(16, true),
    hashes: new Uint32Array(buffer, at(0), features),
    idf: new Float32Array(buffer, at(1), features),
    scales: new Float32Array(buffer, at(2), features),
    vectors: new Int8Array(buffer, at(3), features * dimensions),
  };
}
