import { readModel, readNumbers, readRecord } from './read-model.ts';
import type { Mode, TrainedModel } from './trained-model.ts';

/** A model of named weights, one for each mode. */
export type WeightModels<Name extends string> = Readonly<Record<Mode, TrainedModel<Readonly<Record<Name, number>>>>>;

/**
 * Reads a model file of named weights.
 * @param file name for the error
 * @param json its content
 * @param names what the code weighs: the file must have a finite number for each, and nothing else
 * @throws an error that names the file, what is wrong with it, and the cure
 */
export function readWeights<Name extends string>(
  file: string,
  json: unknown,
  names: readonly Name[],
): WeightModels<Name> {
  const models = readRecord(file, 'its content', json);
  const read = (mode: Mode) =>
    readModel(file, mode, models[mode], (place, weights) => readNumbers(file, place, weights, names));
  return { annotated: read('annotated'), plain: read('plain') };
}
