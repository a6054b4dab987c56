import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { layoutJson } from '../../../index/training/write/layout-json.ts';
import { keepDate, readModelFile, writeModelFile } from '../../../index/training/write/write-model.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const model = { data: 'questions', score: { hit1: 70 }, weights: { words: 1 } };

describe('keepDate', () => {
  test('gives a new model the date of today', () => {
    expect(keepDate(model, undefined)).toEqual({ made: new Date().toISOString().slice(0, 10), ...model });
    const other = { made: '2020-01-01', ...model, weights: { words: 2 } };
    expect(keepDate(model, other)).toEqual({ made: new Date().toISOString().slice(0, 10), ...model });
  });

  test('leaves a model that came out as it was, or was not trained', () => {
    const before = { made: '2020-01-01', ...model };
    expect(keepDate(model, before)).toBe(before);
    expect(keepDate(undefined, before)).toBe(before);
  });
});

describe('writeModelFile', () => {
  test('writes what readModelFile reads', () => {
    const file = path.join(tempFolder(), 'model.json');
    expect(readModelFile(file)).toEqual({});
    writeModelFile(file, { plain: model });
    expect(readModelFile(file)).toEqual({ plain: model });
  });

  test.each(['ranker', 'answerability', 'phrasing-odds'])('would leave src/models/%s.json byte for byte', (name) => {
    const file = `src/models/${name}.json`;
    expect(layoutJson(readModelFile(file))).toBe(readFileSync(file, 'utf8'));
  });
});

describe('layoutJson', () => {
  test('keeps lists, and objects where they may be, on one line where they fit', () => {
    const long = 'x'.repeat(110);
    const value = { a: [1, 2], b: [long, 'y'], c: { d: 1, e: undefined }, f: {} };
    expect(layoutJson(value)).toBe(
      `{\n  "a": [1, 2],\n  "b": [\n    "${long}",\n    "y"\n  ],\n  "c": {\n    "d": 1\n  },\n  "f": {}\n}\n`,
    );
    expect(layoutJson({ c: value.c }, { flatObjects: true })).toBe('{\n  "c": { "d": 1 }\n}\n');
  });
});
