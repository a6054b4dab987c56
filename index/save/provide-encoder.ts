import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEncoder } from '../../src/encoder/read-encoder.ts';
import { isEncoderInUse, useEncoder } from '../../src/encoder/use-encoder.ts';

/** Name of the model's file, beside built code and in `src/models`. */
export const ENCODER_FILE = 'encoder.bin';

const HERE = path.dirname(fileURLToPath(import.meta.url));
/** Where the model is for code that runs from its sources. */
const SOURCE = path.join(HERE, '..', '..', 'src', 'models', ENCODER_FILE);

/**
 * Lets policies be compared by the encoder that lies beside built code, or in the sources, unless one is in use already.
 * @throws Error where the file cannot be read or is no encoder's model
 */
export function provideEncoder(): void {
  if (isEncoderInUse()) return;
  const built = path.join(HERE, ENCODER_FILE);
  const bytes = readFileSync(existsSync(built) ? built : SOURCE);
  // A small file may lie somewhere in a buffer that it shares; the model's arrays begin where their own does.
  useEncoder(readEncoder(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer));
}
