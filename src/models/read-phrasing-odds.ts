import { modelError, readModel, readRecord } from './read-model.ts';
import type { TrainedModel } from './trained-model.ts';

/** For words, pairs of characters and concepts ("~fee"): log odds of a question with it being left open by a policy. */
export type PhrasingOdds = ReadonlyMap<string, number>;

/**
 * Reads the odds of phrases. The file has, for each value of the odds, lines of phrases with spaces between them.
 * @throws an error that names the file, what is wrong with it, and the cure
 */
export function readPhrasingOdds(file: string, json: unknown): TrainedModel<PhrasingOdds> {
  return readModel(file, '', json, (place, weights) => {
    const odds = new Map<string, number>();
    for (const [key, lines] of Object.entries(readRecord(file, place, weights))) {
      const value = Number(key);
      if (!Number.isFinite(value) || value === 0) throw modelError(file, `"${key}" of ${place} is no log odds`);
      if (!Array.isArray(lines)) throw modelError(file, `"${key}" of ${place} is not a list of lines`);
      for (const line of lines) addLine(odds, String(line), value, (fact) => modelError(file, fact));
    }
    return odds;
  });
}

function addLine(odds: Map<string, number>, line: string, value: number, error: (fact: string) => Error): void {
  for (const phrase of line.split(' ')) {
    if (phrase === '') throw error(`a line of phrases is empty, or has two spaces in a row: "${line}"`);
    if (odds.has(phrase)) throw error(`the phrase "${phrase}" stands in it twice`);
    odds.set(phrase, value);
  }
}
