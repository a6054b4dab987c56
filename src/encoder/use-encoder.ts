import type { EncoderModel } from './encoder-model.ts';

let current: EncoderModel | null = null;

/** Lets every policy that is indexed or opened from now on be compared by this encoder. */
export function useEncoder(model: EncoderModel): void {
  current = model;
}

/** Whether an encoder is in use. */
export const isEncoderInUse = (): boolean => current !== null;

/**
 * The encoder in use.
 * @throws where none is: whoever opens an index has it provided (`index/save/provide-encoder.ts`)
 */
export function encoderInUse(): EncoderModel {
  if (!current)
    throw new Error('Cannot compare texts: no encoder is in use. Open an index first, or call useEncoder().');
  return current;
}
