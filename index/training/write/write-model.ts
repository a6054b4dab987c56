import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { layoutJson } from './layout-json.ts';

/** A model that was trained, without its date. */
export interface UndatedModel {
  readonly data: string;
  readonly score: Readonly<Record<string, number>>;
  readonly weights: unknown;
}

/** The content of a model file; empty where there is none. */
export const readModelFile = (file: string): Readonly<Record<string, unknown>> =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};

/**
 * The model to write: a new one gets today's date, one that came out as it was before keeps its own, so that training
 * again changes no file.
 * @param model undefined for one that was not trained: it stays as it is
 */
export function keepDate(model: UndatedModel | undefined, before: unknown): unknown {
  if (!model) return before;
  const { data, score, weights } = model;
  const dated = (made: string) => ({ made, data, score, weights });
  const madeBefore = (before as { made?: string } | undefined)?.made ?? '';
  const isSame = JSON.stringify(dated(madeBefore)) === JSON.stringify(before);
  return isSame ? before : dated(new Date().toISOString().slice(0, 10));
}

/** Writes a model file as a whole. */
export const writeModelFile = (file: string, content: unknown): void => writeFileSync(file, layoutJson(content));
