import type { TrainedModel } from './trained-model.ts';

/** The error for a model file that does not fit the code. */
export const modelError = (file: string, fact: string): Error =>
  new Error(`Cannot use ${file}: ${fact}. Make it anew with \`npm run train\`; it is not to be edited by hand.`);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record of a model file; `place` names it in the error. */
export function readRecord(file: string, place: string, value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw modelError(file, `${place} is missing or not a record`);
  return value;
}

/**
 * The numbers of a record, which must have exactly these names.
 * @throws an error that names the file and the number that is missing, unknown or not finite
 */
export function readNumbers<Name extends string>(
  file: string,
  place: string,
  value: unknown,
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  const record = readRecord(file, place, value);
  const unknown = Object.keys(record).find((name) => !names.some((known) => known === name));
  if (unknown !== undefined) throw modelError(file, `${place} has "${unknown}", which the code does not know`);
  const numbers = names.map((name) => {
    const number = record[name];
    if (number === undefined) throw modelError(file, `${place} has no "${name}"`);
    if (typeof number !== 'number' || !Number.isFinite(number))
      throw modelError(file, `"${name}" of ${place} is not a number`);
    return [name, number] as const;
  });
  return Object.fromEntries(numbers) as Record<Name, number>;
}

/**
 * A model with its date, data and score; its weights are read by `readWeights`.
 * @throws an error that names the file and what is wrong with it
 */
export function readModel<Weights>(
  file: string,
  place: string,
  value: unknown,
  readWeights: (place: string, weights: unknown) => Weights,
): TrainedModel<Weights> {
  const at = place === '' ? '' : `${place}.`;
  const { made, data, score, weights } = readRecord(file, place || 'its content', value);
  if (typeof made !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(made)) throw modelError(file, `${at}made is not a date`);
  if (typeof data !== 'string' || data === '') throw modelError(file, `${at}data does not say what it was made from`);
  const scores = readRecord(file, `${at}score`, score);
  return {
    made,
    data,
    score: readNumbers(file, `${at}score`, scores, Object.keys(scores)),
    weights: readWeights(`${at}weights`, weights),
  };
}
